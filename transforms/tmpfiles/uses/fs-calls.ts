import type { Node } from '@babel/types';
import {
  argumentOf,
  calleeName,
  callsIn,
  isCall,
  isFunction,
  parentOf,
  propertyName,
  type Call,
} from '../../../src/find/library/syntax.js';
import { traceOf, type Trace } from '../../../src/find/library/trace.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';

/** How a call gives its result. */
export type Form = 'sync' | 'promise' | 'callback' | 'stream';

/** A call of `fs` or of a package with its interface. */
export interface FsCall {
  file: ParsedFile;
  call: Call;
  /** Without `Sync` and `Async`: `writeFile`. */
  method: string;
  form: Form;
  /** The arguments without the callback. */
  given: Node[];
  callback: Node | undefined;
}

const PACKAGES = new Set([
  'fs',
  'fs/promises',
  'fs-extra',
  'fs-extra/esm',
  'graceful-fs',
  'fs-promise',
  'mz/fs',
]);

/** Packages whose functions give a promise unless they get a callback. */
const EITHER = new Set(['fs-extra', 'fs-extra/esm', 'fs-promise', 'mz/fs']);

/** Packages for one thing that `fs` does as well: the method that they stand for. */
const OTHERS: Record<string, { path: RegExp; method: string; isSync: RegExp }> = {
  mkdirp: {
    path: /^(sync|mkdirp(Sync)?|manual(Sync)?|native(Sync)?|mkdirp\.sync)?$/,
    method: 'mkdir',
    isSync: /sync/i,
  },
  'make-dir': { path: /^(sync|makeDirectory(Sync)?)?$/, method: 'mkdir', isSync: /sync/i },
  rimraf: { path: /^(sync|rimraf(Sync)?|rimraf\.sync)?$/, method: 'remove', isSync: /sync/i },
  'write-file-atomic': { path: /^(sync|writeFile)?$/, method: 'writeFile', isSync: /sync/i },
};

/** Names of calls that may be one of these, under which name ever a package or a promise of it is known. */
const MENTIONS =
  /\bfs\b|fs-|mkdirp|make-dir|rimraf|write-file-atomic|[Ff]ile|Stream\b|unlink|readdir|\bstat|mkdir/;

const known = new WeakMap<ParsedFile, FsCall[]>();

/** Every call of `fs` in a file whose first argument is a path. */
export function fsCallsIn(context: FindContext, file: ParsedFile): FsCall[] {
  const before = known.get(file);
  if (before) return before;
  const found = MENTIONS.test(file.text)
    ? callsIn(file).flatMap((call) => fsCallOf(context, file, call) ?? [])
    : [];
  known.set(file, found);
  return found;
}

function fsCallOf(context: FindContext, file: ParsedFile, call: Call): FsCall | undefined {
  if (call.type === 'NewExpression' || !call.arguments.length) return undefined;
  const trace = traceOf(context, file.file, call.callee);
  if (!trace) return undefined;
  if (Object.hasOwn(OTHERS, trace.module)) return otherCall(file, call, trace);
  if (!PACKAGES.has(trace.module)) return undefined;
  const name = trace.path.replace(/^(promises|fs)\./, '');
  if (!/^\w+$/.test(name)) return undefined;
  const given = call.arguments.map((_, index) => argumentOf(call, index));
  if (given.some((one) => !one)) return undefined;
  const all = given as Node[];
  const method = name.replace(/(Sync|Async)$/, '');
  if (/^create(Read|Write)Stream$/.test(method))
    return { file, call, method, form: 'stream', given: all, callback: undefined };
  if (name.endsWith('Sync')) return { file, call, method, form: 'sync', given: all, callback: undefined };
  const isPromise = trace.module === 'fs/promises' || trace.path.startsWith('promises.');
  const last = all.at(-1);
  const callback = !isPromise && all.length > 1 && last && isCallback(file, call, trace.module, last);
  return callback
    ? { file, call, method, form: 'callback', given: all.slice(0, -1), callback: last }
    : { file, call, method, form: 'promise', given: all, callback: undefined };
}

/** `mkdirp.sync(folder)`: without options, as each package has its own. */
function otherCall(file: ParsedFile, call: Call, { module, path }: Trace): FsCall | undefined {
  const other = OTHERS[module];
  const given = call.arguments.map((_, index) => argumentOf(call, index));
  const [first] = given;
  if (!other?.path.test(path) || !first || given.some((one) => !one)) return undefined;
  const { method, isSync } = other;
  const last = given.length > 1 ? given.at(-1) : undefined;
  const callback = isFunction(last) ? last : undefined;
  const all = given.filter((one): one is Node => one !== undefined && one !== callback);
  const form = isSync.test(path) ? 'sync' : callback ? 'callback' : 'promise';
  return { file, call, method, form, given: all, callback };
}

/** The last argument of `fs.readFile(path, done)`; what `promisify` made of it gets none. */
function isCallback(file: ParsedFile, call: Call, module: string, last: Node): boolean {
  if (isFunction(last)) return true;
  if (EITHER.has(module) || isWaitedFor(file, call)) return false;
  const isDirect = propertyName(call.callee) !== undefined || calleeName(call)?.startsWith('fs') === true;
  const isData = /Literal$|^(Object|Array|Template)/.test(last.type);
  return isDirect && !isData && /^(Identifier|MemberExpression|CallExpression)$/.test(last.type);
}

function isWaitedFor(file: ParsedFile, call: Call): boolean {
  const parent = parentOf(file, call);
  if (parent?.type === 'AwaitExpression') return true;
  const name = parent && propertyName(parent);
  return /^(then|catch|finally)$/.test(name ?? '') && isCall(parent && parentOf(file, parent));
}
