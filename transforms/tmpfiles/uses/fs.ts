import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import { isNothing } from '../../../src/find/library/options.js';
import { keyOf, textOf } from '../../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import {
  awaited,
  objects,
  replaced,
  type Becomes,
  type FileUse,
  type Pieces,
  type Refused,
} from '../file-use.js';
import { fsCallsIn, type FsCall } from './fs-calls.js';
import { folderMade, FOLDER_MAKERS } from './folders.js';
import { resultSteps } from './result-limits.js';

/** What a method of `fs` becomes. */
interface Becoming {
  /** The function of the emitted file. */
  name: string;
  /** How many of the first arguments are paths. */
  paths: 1 | 2;
  writes: boolean;
  /** Arguments behind the paths that the function gets too; a code if there is no way to say them. */
  rest: (given: readonly Node[]) => readonly Node[] | string;
}

const BECOMES: Record<string, Becoming> = {
  writeFile: { name: 'putObject', paths: 1, writes: true, rest: content },
  outputFile: { name: 'putObject', paths: 1, writes: true, rest: content },
  createWriteStream: { name: 'objectWriteStream', paths: 1, writes: true, rest: streamed },
  copyFile: { name: 'copyObject', paths: 2, writes: true, rest: nothing },
  copy: { name: 'copyObject', paths: 2, writes: true, rest: nothing },
  rename: { name: 'moveObject', paths: 2, writes: true, rest: nothing },
  move: { name: 'moveObject', paths: 2, writes: true, rest: nothing },
  readFile: { name: 'getObject', paths: 1, writes: false, rest: all },
  createReadStream: { name: 'objectReadStream', paths: 1, writes: false, rest: all },
  exists: { name: 'objectExists', paths: 1, writes: false, rest: nothing },
  pathExists: { name: 'objectExists', paths: 1, writes: false, rest: nothing },
  access: { name: 'objectStat', paths: 1, writes: false, rest: () => [] },
  stat: { name: 'objectStat', paths: 1, writes: false, rest: nothing },
  lstat: { name: 'objectStat', paths: 1, writes: false, rest: nothing },
  unlink: { name: 'deleteObject', paths: 1, writes: false, rest: nothing },
  rm: { name: 'deleteObject', paths: 1, writes: false, rest: all },
  remove: { name: 'deleteObject', paths: 1, writes: false, rest: nothing },
  readdir: { name: 'listObjects', paths: 1, writes: false, rest: listed },
};

/** Methods that keep a part of what is there: an object is only ever put whole. */
const IN_PARTS = /^(appendFile|open|truncate|ftruncate|write|writev|createAppendStream)$/;

/** Every use of files by `fs` in a file of the program. */
export function fsUses(context: FindContext, file: ParsedFile): FileUse[] {
  return fsCallsIn(context, file).map((call) => useOf(context, call));
}

function useOf(context: FindContext, one: FsCall): FileUse {
  const { file, call, method, given } = one;
  const becoming = Object.hasOwn(BECOMES, method) ? BECOMES[method] : undefined;
  const base = {
    ...{ file, call, fs: one },
    paths: given.slice(0, becoming?.paths ?? 1),
    writes: becoming?.writes ?? !FOLDER_MAKERS.has(method),
  };
  if (FOLDER_MAKERS.has(method)) return { ...base, become: () => folderMade(one) };
  if (!becoming)
    return {
      ...base,
      become: () => ({ refuse: IN_PARTS.test(method) ? 'file-append' : 'file-use-unknown', at: call }),
    };
  return { ...base, become: (keys) => withResult(context, one, becomes(one, becoming, base.writes, keys)) };
}

/** Together with what has to change because the result is another one. */
function withResult(context: FindContext, one: FsCall, becomes: Becomes | Refused): Becomes | Refused {
  if ('refuse' in becomes) return becomes;
  const more = resultSteps(context, one);
  return 'refuse' in more ? more : { ...becomes, steps: [...becomes.steps, ...more] };
}

function becomes(
  { file, call, method, form, given, callback }: FsCall,
  { name, paths, rest }: Becoming,
  writes: boolean,
  keys: readonly Pieces[],
): Becomes | Refused {
  const further = rest(given.slice(paths));
  if (typeof further === 'string') return { refuse: further, at: call };
  const parts = [...keys, ...further.map((node): Pieces => [rangeOf(node)])];
  const made: Pieces = [objects(name), '(', ...parts.flatMap((one, i) => (i ? [', ', ...one] : one)), ')'];
  if (form === 'sync') return awaited({ file, call, writes }, made);
  if (form !== 'callback' || !callback) return replaced({ file, call }, made);
  // Its callback has no place for an error.
  if (method === 'exists') return { refuse: 'file-use-unknown', at: call };
  return replaced({ file, call }, [objects('withCallback'), '(', ...made, ', ', rangeOf(callback), ')']);
}

function all(given: readonly Node[]): readonly Node[] {
  return given;
}

function nothing(given: readonly Node[]): readonly Node[] | string {
  return given.length ? 'file-options' : [];
}

/** The data, and the encoding of a text. */
function content([data, options]: readonly Node[]): readonly Node[] | string {
  if (!data) return 'file-use-unknown';
  if (!options || isNothing(options)) return [data];
  if (textOf(options) !== undefined) return [data, options];
  const names = namesOf(options);
  if (names?.has('flag')) return 'file-append';
  if (!names || [...names.keys()].some((name) => !/^(encoding|mode)$/.test(name))) return 'file-options';
  return names.has('encoding') ? [data, options] : [data];
}

/** `flags: 'a'` and positions keep a part of what is there. */
function streamed([options]: readonly Node[]): readonly Node[] | string {
  if (!options || isNothing(options) || textOf(options) !== undefined) return [];
  const names = namesOf(options);
  if (!names) return 'file-options';
  if (names.has('start') || (names.has('flags') && !/^w/.test(names.get('flags') ?? '')))
    return 'file-append';
  return [];
}

/** Names only, or those of all folders below. */
function listed(options: readonly Node[]): readonly Node[] | string {
  const [first] = options;
  if (!first || textOf(first) !== undefined) return [];
  const names = namesOf(first);
  return names && [...names.keys()].every((name) => name === 'recursive') ? options : 'file-options';
}

/** The names of the properties of an object literal, with their text where they have one. */
function namesOf(options: Node): Map<string, string | undefined> | undefined {
  if (options.type !== 'ObjectExpression') return undefined;
  const names = new Map<string, string | undefined>();
  for (const one of options.properties) {
    const name = keyOf(one);
    if (name === undefined) return undefined;
    names.set(name, 'value' in one ? textOf(one.value) : undefined);
  }
  return names;
}
