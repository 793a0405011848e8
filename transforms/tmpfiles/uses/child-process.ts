import type { Node } from '@babel/types';
import { partsOf } from '../../../src/find/library/paths.js';
import {
  argumentOf,
  bare,
  callsIn,
  isCall,
  isFunction,
  parentOf,
  propertyName,
  textOf,
  type Call,
} from '../../../src/find/library/syntax.js';
import { calleeTrace } from '../../../src/find/library/trace.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import type { FileUse, Together } from '../file-use.js';
import { knownPlace, type Known } from '../places.js';
import { isShippedFile } from '../shipped.js';
import { lent, type Lending } from './lending.js';

/** Every child process: a program that is started reads and writes real files. */
export function childProcessUses(context: FindContext, file: ParsedFile): FileUse[] {
  if (!/child_process|execa/.test(file.text)) return [];
  return callsIn(file).flatMap((call) => usesOf(context, file, call));
}

function usesOf(context: FindContext, file: ParsedFile, call: Call): FileUse[] {
  const trace = calleeTrace(context, file.file, call);
  if (!/^(child_process|execa)$/.test(trace?.module ?? '') || !call.arguments.length) return [];
  const candidates = wordsOf(call);
  const refused = { refuse: 'file-path-used', at: call };
  const paths = candidates.filter((one) => isPath(context, file, one));
  const inText = placesInText(context, file, call, candidates).map((place): FileUse => ({
    file,
    call,
    paths: [],
    writes: true,
    place,
    become: () => refused,
  }));
  const form = formOf(file, call, trace?.path ?? '');
  const use: FileUse = {
    ...{ file, call, paths, candidates, writes: true },
    become(keys, together) {
      const files = keys.flatMap((key, index) => {
        const path = paths[index];
        return path ? [{ path, key, role: 'both' as const }] : [];
      });
      const isWhole = paths.every((path) => isOneFile(context, file, path, together));
      return form && isWhole ? lent({ file, call, form }, files) : refused;
    },
  };
  return [use, ...inText];
}

function formOf(file: ParsedFile, call: Call, called: string): Lending['form'] | undefined {
  if (/Sync$/.test(called)) return 'sync';
  if (/spawn|fork/.test(called) || call.arguments.some((one) => isFunction(one))) return undefined;
  const parent = parentOf(file, call);
  const isChained =
    parent && /^(then|catch|finally)$/.test(propertyName(parent) ?? '') && isCall(parentOf(file, parent));
  return parent?.type === 'AwaitExpression' || isChained ? 'promise' : undefined;
}

/** What stands for a whole word of the command. */
function wordsOf(call: Call): Node[] {
  return [0, 1].flatMap((index) => {
    const given = argumentOf(call, index);
    if (given?.type === 'ArrayExpression')
      return given.elements.flatMap((one) => (one && one.type !== 'SpreadElement' ? [bare(one)] : []));
    if (given?.type !== 'TemplateLiteral' || index) return [];
    return given.expressions.filter((_, at) => {
      const before = given.quasis[at]?.value.cooked ?? '';
      const after = given.quasis[at + 1]?.value.cooked ?? '';
      return /(^|[\s"'])$/.test(before) && /^($|[\s"'])/.test(after);
    });
  });
}

const PART = { stem: '', isWhole: false, isOutside: false, isAlone: false, isOneOfSeveral: false };

/** Folders that are only a part of a word of the command, or stand in its text. */
function placesInText(context: FindContext, file: ParsedFile, call: Call, words: readonly Node[]): Known[] {
  const command = argumentOf(call, 0);
  const isTemplate = command?.type === 'TemplateLiteral';
  const parts = isTemplate ? command.expressions.filter((one) => !words.includes(one)) : [];
  const known = parts.flatMap((one) =>
    isPath(context, file, one) ? (knownPlace(context, file.file, one) ?? []) : [],
  );
  const texts = isTemplate
    ? command.quasis.map(({ value }) => value.raw).join('\0')
    : (textOf(command) ?? '');
  const folders = [...texts.matchAll(/(?:^|[\s"'=])(?:\.\/)?([\w-][\w./-]*)\//g)].map(([, key = '']) => key);
  return [...known, ...folders.map((key) => ({ ...PART, key }))];
}

function isPath(context: FindContext, file: ParsedFile, word: Node): boolean {
  const [first] = partsOf(context, file.file, word);
  const isOfFolder = first?.kind === 'folder' || first?.kind === 'temporary';
  const isRelative = first?.kind === 'text' && /^[^-\s/][^\s]*\//.test(first.text);
  const isKnown = (isOfFolder || isRelative) && Boolean(knownPlace(context, file.file, word)?.key);
  return isKnown && !isShippedFile(context, file, word);
}

/** Not a folder of which files are known. */
function isOneFile(
  context: FindContext,
  file: ParsedFile,
  path: Node,
  { prefixes, folders }: Together,
): boolean {
  const known = knownPlace(context, file.file, path);
  if (!known?.isWhole) return true;
  return !folders.includes(known.key) && prefixes.every((one) => !one.startsWith(`${known.key}/`));
}
