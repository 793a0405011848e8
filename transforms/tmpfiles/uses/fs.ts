import type { Node } from '@babel/types';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import {
  awaited,
  objects,
  placeOf,
  replaced,
  type Becomes,
  type FileUse,
  type Pieces,
  type Refused,
} from '../file-use.js';
import { mayBeMissing } from '../made-folders.js';
import { withComments } from '../with-comments.js';
import {
  all,
  content,
  encoding,
  ignored,
  json,
  listed,
  noMore,
  overwriting,
  part,
  removal,
  streamed,
  hasFileTypes,
  type Arguments,
} from './arguments.js';
import { parentOf } from '../../../src/find/library/syntax.js';
import { fsCallsIn, type FsCall } from './fs-calls.js';
import { folderMade, FOLDER_MAKERS } from './folders.js';
import { resultSteps } from './result-limits.js';
import { isByTimer, isForOrder, isHandedOn } from './later-reviews.js';
import { isStreamAwaited } from './stream-awaited.js';

/** What a method of `fs` becomes. */
interface Becoming {
  /** The function of the emitted file. */
  name: string;
  /** How many of the first arguments are paths. */
  paths: 1 | 2;
  writes: boolean;
  rest: Arguments;
  /** What is called on the promise. */
  then?: string;
}

const read = (name: string, rest: Arguments): Becoming => ({ name, paths: 1, writes: false, rest });
const written = (name: string, rest: Arguments): Becoming => ({ name, paths: 1, writes: true, rest });
const moved = (name: string, rest: Arguments): Becoming => ({ name, paths: 2, writes: true, rest });

const BECOMES: Record<string, Becoming> = {
  writeFile: written('putObject', content),
  outputFile: written('putObject', content),
  writeJson: written('putObject', json),
  writeJSON: written('putObject', json),
  outputJson: written('putObject', json),
  outputJSON: written('putObject', json),
  createWriteStream: written('objectWriteStream', streamed),
  copyFile: moved('copyObject', noMore),
  copy: moved('copyObject', noMore),
  rename: moved('moveObject', noMore),
  move: moved('moveObject', overwriting),
  readFile: read('getObject', encoding),
  readJson: { ...read('getObject', asText), then: '.then(JSON.parse)' },
  readJSON: { ...read('getObject', asText), then: '.then(JSON.parse)' },
  createReadStream: read('objectReadStream', part),
  exists: read('objectExists', noMore),
  pathExists: read('objectExists', noMore),
  access: read('objectStat', ignored),
  stat: read('objectStat', noMore),
  lstat: read('objectStat', noMore),
  unlink: read('deleteObject', noMore),
  rm: read('deleteObject', removal),
  remove: read('deleteObject', all),
  readdir: read('listObjects', listed),
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
      become: () => ({ refuse: refusalFor(method), at: call }),
    };
  return {
    ...base,
    become: (keys) =>
      withReview(context, one, withResult(context, one, becomes(one, becoming, base.writes, keys))),
  };
}

function refusalFor(method: string): string {
  if (method === 'mkdtemp') return 'temp-file-escapes';
  return IN_PARTS.test(method) ? 'file-append' : 'file-use-unknown';
}

function withReview(context: FindContext, one: FsCall, becomes: Becomes | Refused): Becomes | Refused {
  if ('refuse' in becomes) return becomes;
  return { ...becomes, reviews: [...becomes.reviews, ...reviewsOf(context, one)] };
}

function reviewsOf(context: FindContext, one: FsCall): string[] {
  const { file, call, method } = one;
  if (method === 'createWriteStream' && !isStreamAwaited(context, file, call)) return ['stream-not-awaited'];
  if (isByTimer(one)) return ['file-outlives-timer'];
  if (isForOrder(context, one)) return ['file-time'];
  if (isHandedOn(context, one)) return ['stream-handed-on'];
  return method === 'readdir' && mayBeMissing(context, one) ? ['folder-missing'] : [];
}

/** Together with what has to change because the result is another one. */
function withResult(context: FindContext, one: FsCall, becomes: Becomes | Refused): Becomes | Refused {
  if ('refuse' in becomes) return becomes;
  const more = resultSteps(context, one);
  return 'refuse' in more ? more : { ...becomes, steps: [...becomes.steps, ...more] };
}

function becomes(
  { file, call, method, form, given, callback }: FsCall,
  { name, paths, rest, then = '' }: Becoming,
  writes: boolean,
  keys: readonly Pieces[],
): Becomes | Refused {
  if (method === 'readdir' && hasFileTypes(given[1]))
    return entries({ file, call, form, callback, writes }, keys);
  const further = rest(given.slice(paths));
  if (typeof further === 'string') return { refuse: further, at: call };
  const parts = [...keys, ...further].flatMap((one, i) => (i ? [', ', ...one] : one));
  const made: Pieces = [objects(name), '(', ...parts, `)${then}`];
  if (form === 'sync') return awaited({ file, call, writes }, made);
  if (form !== 'callback' || !callback) return stillAwaited({ file, call, writes }, made);
  // Its callback has no place for an error: there is none if nobody can say.
  if (method === 'exists')
    return replaced({ file, call }, [
      ...made,
      '.catch(() => false).then(',
      withComments(file, call, callback),
      ')',
    ]);
  return replaced({ file, call }, [
    objects('withCallback'),
    '(',
    ...made,
    ', ',
    withComments(file, call, callback),
    ')',
  ]);
}

/** The same with what each name is. */
function entries(
  {
    file,
    call,
    form,
    callback,
    writes,
  }: Pick<FsCall, 'file' | 'call' | 'form' | 'callback'> & { writes: boolean },
  keys: readonly Pieces[],
): Becomes | Refused {
  if (callback) return { refuse: 'file-options', at: call };
  const made: Pieces = [objects('listEntries'), '(', ...keys.flat(), ')'];
  return form === 'sync' ? awaited({ file, call, writes }, made) : stillAwaited({ file, call, writes }, made);
}

/**
 * A promise in the place of a promise. `objectKey` throws for names that lead out of their folder: a handler that nobody
 * watches gets somebody who does.
 */
function stillAwaited(use: Pick<FileUse, 'file' | 'call' | 'writes'>, made: Pieces): Becomes {
  const becomes = replaced(use, made);
  const isAwaited = parentOf(use.file, use.call)?.type === 'AwaitExpression';
  const start = { ...placeOf(use.file, use.call), writes: use.writes };
  return isAwaited ? { ...becomes, starts: [start] } : becomes;
}

function asText(given: readonly Node[]): Pieces[] | string {
  return given.length ? 'file-options' : [["'utf8'"]];
}
