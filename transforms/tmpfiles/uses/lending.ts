import type { Node } from '@babel/types';
import { freeName, namesIn } from '../../../src/ast/names.js';
import { rangeOf, walk } from '../../../src/ast/walk.js';
import { bare, isFunction, type Call } from '../../../src/find/library/syntax.js';
import type { ParsedFile } from '../../../src/model/transform.js';
import { awaited, objects, replaced, type Becomes, type Pieces, type Refused } from '../file-use.js';
import { withComments } from '../with-comments.js';

/** A call that works on real files. */
export interface Lending {
  file: ParsedFile;
  call: Call;
  /** How it says that it is done. */
  form: 'promise' | 'sync' | 'callback';
  callback?: Node | undefined;
}

/** Does the same with local files that are lent, and become objects if they are written. */
export function lent(
  { file, call, form, callback }: Lending,
  files: readonly { path: Node; key: Pieces; role: 'reads' | 'writes' | 'both' }[],
): Becomes | Refused {
  const inner = innerOf(call);
  if (inner === 'unclear' || !files.length) return { refuse: 'file-path-used', at: call };
  const names = namesFor(file, files);
  const body = bodyOf(call, callback, files, names);
  const keys = files.flatMap(({ key }, i): Pieces => (i ? [', ', ...key] : key));
  const [only] = files.length === 1 ? files : [];
  const isOne = only && only.role !== 'both';
  const name = isOne ? (only.role === 'reads' ? 'withLocalFile' : 'fromLocalFile') : 'withLocalFiles';
  const made: Pieces = [
    ...[objects(name), '(', ...(isOne ? keys : ['[', ...keys, ']'])],
    `, ${inner === 'waits' ? 'async ' : ''}(${names.join(', ')}) => `,
    ...[...body, ')'],
  ];
  const writes = files.some(({ role }) => role !== 'reads');
  if (form === 'sync') return awaited({ file, call, writes }, made);
  if (!callback) return replaced({ file, call }, made);
  return replaced({ file, call }, [
    objects('withCallback'),
    '(',
    ...made,
    ', ',
    withComments(file, call, callback),
    ')',
  ]);
}

/** Whether the call has an `await` in it, which is to be that of another function then. */
function innerOf(call: Call): 'plain' | 'waits' | 'unclear' {
  let found: 'plain' | 'waits' | 'unclear' = 'plain';
  walk(call, (node) => {
    if (node.type === 'YieldExpression') found = 'unclear';
    if (node.type === 'AwaitExpression' && found === 'plain') found = 'waits';
    return !isFunction(node);
  });
  return found;
}

/** `localInput` for `input`. */
function namesFor(file: ParsedFile, files: readonly { path: Node }[]): string[] {
  const taken = namesIn(file);
  return files.map(({ path }) => {
    const node = bare(path);
    const own = node.type === 'Identifier' ? node.name : 'file';
    const name = freeName(taken, [`local${own.charAt(0).toUpperCase()}${own.slice(1)}`]);
    taken.add(name);
    return name;
  });
}

/** The call with other names in the place of the paths, without its callback. */
function bodyOf(
  call: Call,
  callback: Node | undefined,
  files: readonly { path: Node }[],
  names: readonly string[],
): Pieces {
  const { start, end } = rangeOf(call);
  const last = callback && call.arguments.at(-2);
  const until = last ? rangeOf(last).end : end;
  const places = files
    .map(({ path }, index) => ({ ...rangeOf(path), name: names[index] ?? '' }))
    .sort((a, b) => a.start - b.start);
  const pieces: Pieces = [];
  let at = start;
  for (const place of places) {
    pieces.push({ start: at, end: place.start }, place.name);
    at = place.end;
  }
  return [...pieces, { start: at, end: until }, ...(last ? [')'] : [])];
}
