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
import { traceOf } from '../../../src/find/library/trace.js';
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

const PACKAGES = new Set(['fs', 'fs/promises', 'fs-extra', 'graceful-fs', 'fs-promise', 'mz/fs']);

/** Packages whose functions give a promise unless they get a callback. */
const EITHER = new Set(['fs-extra', 'fs-promise', 'mz/fs']);

const known = new WeakMap<ParsedFile, FsCall[]>();

/** Every call of `fs` in a file whose first argument is a path. */
export function fsCallsIn(context: FindContext, file: ParsedFile): FsCall[] {
  const before = known.get(file);
  if (before) return before;
  const found = /\bfs\b|fs-/.test(file.text)
    ? callsIn(file).flatMap((call) => fsCallOf(context, file, call) ?? [])
    : [];
  known.set(file, found);
  return found;
}

function fsCallOf(context: FindContext, file: ParsedFile, call: Call): FsCall | undefined {
  if (call.type === 'NewExpression' || !call.arguments.length) return undefined;
  const trace = traceOf(context, file.file, call.callee);
  if (!trace || !PACKAGES.has(trace.module)) return undefined;
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
