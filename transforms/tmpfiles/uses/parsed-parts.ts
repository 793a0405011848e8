import type { Node } from '@babel/types';
import { indentAt, habitsOf } from '../../../src/ast/habits.js';
import { rangeOf } from '../../../src/ast/walk.js';
import {
  ancestorsOf,
  argumentOf,
  calleeName,
  callsIn,
  functionAround,
  isCall,
  isFunction,
  parentOf,
  receiverOf,
  textOf,
  type Call,
} from '../../../src/find/library/syntax.js';
import type { Step } from '../../../src/model/step.js';
import type { ParsedFile } from '../../../src/model/transform.js';
import { objects, placeOf, type Becomes, type FileUse, type Pieces, type Refused } from '../file-use.js';

/**
 * `parser.on('file', (name, file) => file.pipe(createWriteStream(path)))`, as with busboy: when the parser is through, what it
 * read is on the disk in no time, but an object takes as long as its upload. Whoever listens for the end has to wait.
 */
export function waitedFor(use: FileUse): FileUse {
  const part = partOf(use);
  return part ? { ...use, become: ([key]) => becomes(use, part, key ?? []) } : use;
}

interface Part {
  /** `file.pipe(…)`. */
  pipe: Call;
  source: Node;
  /** `parser.on('file', …)`. */
  listening: Call;
}

function partOf({ file, call }: FileUse): Part | undefined {
  const pipe = parentOf(file, call);
  if (calleeName(call) !== 'createWriteStream' || !isCall(pipe) || calleeName(pipe) !== 'pipe')
    return undefined;
  const source = receiverOf(pipe);
  // Whoever uses the stream any further hears of its end.
  if (source?.type !== 'Identifier' || parentOf(file, pipe)?.type !== 'ExpressionStatement') return undefined;
  for (const fn of ancestorsOf(file, pipe)) {
    if (!isFunction(fn)) continue;
    const stream = fn.params[1];
    const listening = parentOf(file, fn);
    const isPart = stream?.type === 'Identifier' && stream.name === source.name && isCall(listening);
    if (isPart && isListening(listening, /^file$/)) return { pipe, source, listening };
  }
  return undefined;
}

function isListening(call: Call, event: RegExp): boolean {
  return (
    /^(on|once|addListener)$/.test(calleeName(call) ?? '') && event.test(textOf(argumentOf(call, 0)) ?? '')
  );
}

function becomes({ file, call }: FileUse, part: Part, key: Pieces): Becomes | Refused {
  const { pipe, source, listening } = part;
  const statement = parentOf(file, listening);
  const listeners = endsOf(file, listening);
  const isPlain = statement?.type === 'ExpressionStatement' && listeners.length > 0;
  if (!isPlain || listeners.some((one) => !isFunction(one)))
    return { refuse: 'upload-answered-early', at: call };
  const name = freeName(file);
  const { newline, semicolon } = habitsOf(file);
  const { start } = rangeOf(statement);
  const declared: Pieces = [`const ${name} = `, objects('objectWrites'), `()${semicolon}`, newline];
  return {
    steps: [
      { file: file.file, start, end: start, pieces: [...declared, indentAt(file.text, start)] },
      { ...placeOf(file, pipe), pieces: [`${name}.put(`, ...key, ', ', rangeOf(source), ')'] },
      ...listeners.flatMap((one) => waiting(file, one, name)),
    ],
    ...{ starts: [], removed: [], reviews: [] },
  };
}

/** What listens for the end of a parser. */
function endsOf(file: ParsedFile, listening: Call): Node[] {
  const source = (node: Node | undefined): string =>
    node ? file.text.slice(node.start ?? 0, node.end ?? 0) : '';
  const parser = source(receiverOf(listening));
  return callsIn(file).flatMap((call) => {
    const isOfParser =
      isListening(call, /^(close|finish)$/) &&
      source(receiverOf(call)) === parser &&
      functionAround(file, call) === functionAround(file, listening);
    return isOfParser ? (argumentOf(call, 1) ?? []) : [];
  });
}

/** A function that first waits for what is being written. */
function waiting(file: ParsedFile, fn: Node, name: string): Step[] {
  if (!isFunction(fn)) return [];
  const { start } = rangeOf(fn);
  const isAsync = 'async' in fn && fn.async === true;
  const steps: Step[] = isAsync ? [] : [{ file: file.file, start, end: start, pieces: ['async '] }];
  const { body } = fn;
  if (body.type !== 'BlockStatement')
    return [...steps, { ...placeOf(file, body), pieces: [`(await ${name}.done(), `, rangeOf(body), ')'] }];
  const { newline, semicolon, indent } = habitsOf(file);
  const open = rangeOf(body).start + 1;
  const before = `${newline}${indentAt(file.text, open)}${indent}`;
  return [
    ...steps,
    { file: file.file, start: open, end: open, pieces: [`${before}await ${name}.done()${semicolon}`] },
  ];
}

function freeName({ text }: ParsedFile): string {
  return (
    ['writes', 'objectWrites', 'uploadWrites'].find((name) => !new RegExp(`\\b${name}\\b`).test(text)) ??
    'writes_'
  );
}
