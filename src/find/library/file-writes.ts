import type { Node } from '@babel/types';
import { isWithin } from '../../ast/walk.js';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import { filesMentioning } from '../mentioned.js';
import { isDevelopmentOnly } from './development.js';
import {
  CALLABLE_FILE_PACKAGES,
  FILE_METHOD_NAMES,
  fileMethod,
  printing,
  type FileMethod,
} from './file-system.js';
import { isHandedScratch, removalByCallers } from './handed-scratch.js';
import { isInTemporary, keyOfPath, partsOf, type Part } from './paths.js';
import { optionsOf } from './options.js';
import { isBefore, isInOtherBranch, removalOf, taskAround } from './scratch.js';
import { functionOf } from './effects.js';
import { isInShutdown } from './shutdown.js';
import { isStartUp } from './program.js';
import { isSeed } from './seed-files.js';
import { isSelfCleaning } from './self-cleaning.js';
import {
  ancestorsOf,
  argumentOf,
  callsIn,
  calleeName,
  isCall,
  isFunction,
  parentOf,
  propertyName,
  textOf,
  type Call,
} from './syntax.js';
import { delayOf } from './timers.js';
import { calleeTrace } from './trace.js';

/** What a file that is written is for. */
export type Purpose =
  /** Kept under the app or somewhere else on this disk. */
  | 'kept'
  | 'temporary'
  | 'log'
  /** Made, used and removed in one task: nobody else can miss it. */
  | 'scratch';

/** A call that changes files while the program serves. */
export interface FileWrite {
  file: ParsedFile;
  call: Call;
  method: FileMethod;
  path: Node | undefined;
  parts: Part[];
  /** See `keyOfPath`. */
  key: string;
  purpose: Purpose;
  /** The call that removes it again, for `scratch`. */
  removal?: Call;
}

export const MENTIONS_FILES =
  /\bfs\b|\bmkdirp\b|\brimraf\b|fs-|['"](sharp|jimp|gm|fluent-ffmpeg|exceljs|xlsx|adm-zip|qrcode|html-pdf|html-pdf-chrome|html-pdf-node|pdf-creator-node|pdf-merger-js|pdf2pic|webp-converter|fast-csv|puppeteer|puppeteer-core|playwright|csv-writer|tar|unzipper|imagemagick|image-downloader|jsonfile|(?:proper-)?lockfile)['"]|write-(file|json)|\.(pdf|screenshot)\(/;

const known = new WeakMap<FindContext, FileWrite[]>();

/** Every call of the program that changes files at run time. Looked up once. */
export function fileWrites(context: FindContext): FileWrite[] {
  const before = known.get(context);
  if (before) return before;
  const mentioned = new Set([
    ...filesMentioning(context.project, MENTIONS_FILES),
    ...filesMentioning(context.project, CALLABLE_FILE_PACKAGES),
  ]);
  const found = context.project.files.flatMap((source) => {
    const parsed = mentioned.has(source) ? context.parsed(source.file) : undefined;
    if (!parsed) return [];
    return callsIn(parsed).flatMap((call) =>
      mayTouchFiles(call) ? (writeOf(context, parsed, call) ?? []) : [],
    );
  });
  for (const write of found) {
    const removal = removalByCallers(context, write);
    if (removal) Object.assign(write, { purpose: 'scratch', removal });
  }
  for (const write of found) if (isHandedScratch(context, write, found)) write.purpose = 'scratch';
  known.set(context, found);
  return found;
}

/** A plain name can be an alias of anything; a method keeps its name, also in `promisify(fs.unlink)(path)`. */
function mayTouchFiles(call: Call): boolean {
  if (call.callee.type === 'Identifier') return true;
  const wrapped = call.callee.type === 'CallExpression' ? call.callee.arguments[0] : undefined;
  const name = wrapped ? propertyName(wrapped) : calleeName(call);
  return FILE_METHOD_NAMES.test(name ?? '');
}

function writeOf(context: FindContext, file: ParsedFile, call: Call): FileWrite | undefined {
  const trace = calleeTrace(context, file.file, call);
  const method = trace ? fileMethod(trace) : printing(call);
  if (!method || !changes(method, call) || isStartUp(context, file, call)) return undefined;
  if (isDevelopmentOnly(context, file, call) || isInShutdown(file, call)) return undefined;
  const path = pathOf(context, file, call, method);
  if (!path && typeof method.path === 'string') return undefined;
  if (method.operation !== 'delete' && isSeed(file, call, path)) return undefined;
  const parts = path ? partsOf(context, file.file, path) : [];
  const key = keyOfPath(context, file.file, parts);
  if (/^\/(dev|proc)\//.test(key)) return undefined;
  if (method.operation === 'directory' && !isPerTask(parts)) return undefined;
  const task = path && taskAround(context, file, call);
  if (task && isSelfCleaning(context, file, path, task)) return undefined;
  const removal = path && removalFor(context, file, call, method, path, parts);
  const purpose = removal ? 'scratch' : purposeOf(file, call, method, parts);
  return { file, call, method, path, parts, key, purpose, ...(removal && { removal }) };
}

/** `open` for reading changes nothing. */
function changes({ operation }: FileMethod, call: Call): boolean {
  return operation !== 'open' || /^[wa]|r\+/.test(textOf(argumentOf(call, 1)) ?? '');
}

function pathOf(context: FindContext, file: ParsedFile, call: Call, { path }: FileMethod): Node | undefined {
  if (typeof path === 'number') return argumentOf(call, path);
  for (const argument of call.arguments) {
    if (argument.type !== 'ObjectExpression' && argument.type !== 'Identifier') continue;
    const value = optionsOf(context, file.file, argument).values.get(path);
    if (value) return value.node;
  }
  return undefined;
}

/** A folder that is always the same is made once and holds nothing by itself. */
function isPerTask(parts: readonly Part[]): boolean {
  return parts.some((part) => part.kind === 'fresh' || (part.kind === 'unknown' && part.varies));
}

/** Parts of paths that do not vary. */
const FIXED = /^(text|folder|temporary)$/;

/** The removal of a scratch file; a removal itself counts as one when it only takes back what the task made. */
function removalFor(
  context: FindContext,
  file: ParsedFile,
  call: Call,
  { operation }: FileMethod,
  path: Node,
  parts: readonly Part[],
): Call | undefined {
  if (operation === 'append') return undefined;
  // A name that is always the same belongs to all tasks that run at the time.
  if (operation !== 'delete' && parts.length && parts.every(({ kind }) => FIXED.test(kind))) return undefined;
  const isOfTask = parts.some(({ kind }) => kind === 'upload' || kind === 'fresh');
  if (operation === 'delete' && isOfTask) return call;
  const task = taskAround(context, file, call);
  if (!task) return undefined;
  if (operation === 'delete')
    return isLeftToTimer(context, file, call) || isCleanUp(context, file, call, path, task)
      ? call
      : undefined;
  return removalOf(context, file, path, task);
}

/** `setTimeout(() => unlink(path), 3600_000)`: the timer is what is found. One of less than a second goes on with its task. */
function isLeftToTimer(context: FindContext, file: ParsedFile, removal: Call): boolean {
  const timer = [...ancestorsOf(file, removal)].find(
    (one): one is Call => isCall(one) && /^set(Timeout|Interval)$/.test(calleeName(one) ?? ''),
  );
  return timer !== undefined && (delayOf(context, file, timer) ?? SHORT) >= SHORT;
}

/** What waits less than this is no work left for later. */
const SHORT = 1000;

/** The same task wrote what is removed here. */
function isCleanUp(context: FindContext, file: ParsedFile, call: Call, path: Node, task: Node): boolean {
  const wanted = textIn(file, path);
  return callsIn(file).some((other) => {
    if (other === call || !isWithin(other, task)) return false;
    if (isInOtherBranch(file, other, call)) return false;
    const written = writtenBy(context, file, other);
    const isSame = written
      ? textIn(file, written) === wanted
      : isWrittenByHelper(context, file, other, wanted);
    if (!isSame || !isBefore(file, call, other)) return isSame;
    return written !== undefined && removalOf(context, file, written, task) !== undefined;
  });
}

/** The path argument of a call that makes a file. */
function writtenBy(context: FindContext, file: ParsedFile, call: Call): Node | undefined {
  if (!FILE_METHOD_NAMES.test(calleeName(call) ?? '')) return undefined;
  const trace = calleeTrace(context, file.file, call);
  const method = trace ? fileMethod(trace) : printing(call);
  return method && method.operation !== 'delete' ? pathOf(context, file, call, method) : undefined;
}

/** `await convert(input, output)`, a function of the program that writes to the path that it gets. */
function isWrittenByHelper(context: FindContext, file: ParsedFile, call: Call, path: string): boolean {
  const index = call.arguments.findIndex((one) => textIn(file, one) === path);
  const helper = index < 0 ? undefined : functionOf(context, file, call.callee);
  const parameter = helper && isFunction(helper.node) ? helper.node.params[index] : undefined;
  if (!helper || parameter?.type !== 'Identifier') return false;
  return callsIn(helper.file).some((one) => {
    const written = isWithin(one, helper.node) ? writtenBy(context, helper.file, one) : undefined;
    return written !== undefined && textIn(helper.file, written) === parameter.name;
  });
}

function textIn({ text }: ParsedFile, node: Node): string {
  return text.slice(node.start ?? 0, node.end ?? 0);
}

function purposeOf(file: ParsedFile, call: Call, { operation }: FileMethod, parts: readonly Part[]): Purpose {
  if (isInTemporary(parts)) return 'temporary';
  const isLog = parts.some((part) => part.kind === 'text' && /\.log\b|(^|\/)logs?(\/|$)/.test(part.text));
  if (isLog && operation !== 'delete') return 'log';
  return operation === 'stream' && appends(call) && !isPiped(file, call) ? 'log' : 'kept';
}

/** `createWriteStream(path, { flags: 'a' })` */
function appends(call: Call): boolean {
  const options = argumentOf(call, 1);
  if (options?.type !== 'ObjectExpression') return false;
  return options.properties.some(
    (one) =>
      one.type === 'ObjectProperty' &&
      'name' in one.key &&
      one.key.name === 'flags' &&
      /^a/.test(textOf(one.value) ?? ''),
  );
}

function isPiped(file: ParsedFile, call: Call): boolean {
  const parent = parentOf(file, call);
  return parent?.type === 'CallExpression' && propertyName(parent.callee) === 'pipe';
}
