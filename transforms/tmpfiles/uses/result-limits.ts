import type { Node } from '@babel/types';
import { bindingOf } from '../../../src/find/library/program.js';
import { bare, isCall, isMember, nodesIn, parentOf, propertyName } from '../../../src/find/library/syntax.js';
import { traceOf } from '../../../src/find/library/trace.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import { valueOf } from '../declared.js';
import type { Refused } from '../file-use.js';
import type { Step } from '../../../src/model/step.js';
import { placeOf } from '../file-use.js';
import { hasFileTypes } from './arguments.js';
import type { FsCall } from './fs-calls.js';
import { resultOf, type Read } from './results.js';

/** What objects can say of themselves, of all that `stat` tells of files. */
const STAT = /^(size|mtime|mtimeMs|birthtime|isFile|isDirectory)$/;

/** What every stream can do, and those of files without a file. */
const STREAM =
  /^(on|once|off|emit|(add|remove|prepend|prependOnce)Listener|removeAllListeners|listenerCount|setMaxListeners|destroy|destroyed|closed|errored|(readable|writable)\w*)$/;
const WRITE_STREAM = /^(write|end|cork|uncork|setDefaultEncoding|path|bytesWritten)$/;
const READ_STREAM = /^(pipe|unpipe|read|resume|pause|isPaused|setEncoding|unshift|wrap|toArray|map|filter)$/;

/** Types of `fs` that what comes from object storage does not have. */
const TYPES = /\b(ReadStream|WriteStream)\b/;

/** What is asked of the entries of a folder that objects cannot say, or that leads to paths which nobody follows. */
const ENTRY = /^(parentPath|isSymbolicLink|isFIFO|isSocket|isBlockDevice|isCharacterDevice)$/;

/** Why the entries of a folder cannot be those of a prefix. */
function entriesRefused(
  context: FindContext,
  { file, call, given }: FsCall,
  reads: readonly Read[],
): Node | undefined {
  if (!hasFileTypes(given[1])) return undefined;
  const isTypedSo = ({ file: name, text }: { file: string; text: string }): boolean =>
    /\.[cm]?tsx?$/.test(name) && /\bDirent\b/.test(text);
  if (context.project.files.some(isTypedSo)) return call;
  const whole = reads.find(
    ({ file: where, node, property }) => property === undefined && !isGoneThrough(where, node),
  );
  if (whole) return whole.node;
  return [...nodesIn(file)].find(
    (node) => ENTRY.test(propertyName(node) ?? '') || isPathOfEntry(context, file, node),
  );
}

/** `for (const entry of entries)` */
function isGoneThrough(file: ParsedFile, node: Node): boolean {
  const parent = parentOf(file, node);
  return parent?.type === 'ForOfStatement' && parent.right === node;
}

/** `entry.path`, as older versions of Node have it. */
function isPathOfEntry(context: FindContext, file: ParsedFile, node: Node): boolean {
  if (propertyName(node) !== 'path' || !isMember(node)) return false;
  const object = bare(node.object);
  return (
    object.type === 'Identifier' &&
    /^(param|const)$/.test(bindingOf(context, file.file, object)?.kind ?? '') &&
    !isRequired(context, file, object)
  );
}

function isRequired(context: FindContext, file: ParsedFile, name: Node): boolean {
  return traceOf(context, file.file, name) !== undefined;
}

/** Why the result of a call cannot be that of an object, or the steps that adapt what is written about it. */
export function resultSteps(context: FindContext, one: FsCall): Step[] | Refused {
  const isOk = limitOf(one);
  if (!isOk && one.method !== 'readdir') return [];
  const { reads, annotations } = resultOf(context, one);
  const entry = one.method === 'readdir' ? entriesRefused(context, one, reads) : undefined;
  if (entry) return { refuse: 'file-result', at: entry };
  if (!isOk) return [];
  const refused = reads.find((read) => !isOk(read));
  if (refused) return { refuse: 'file-result', at: refused.node };
  const typed = reads.find((read) => isTyped(context, read));
  if (typed) return { refuse: 'file-type', at: typed.node };
  // What it is now is plain from the value.
  return annotations.map(({ file, node }) => ({ ...placeOf(file, node), pieces: [] }));
}

function limitOf({ method }: FsCall): ((read: Read) => boolean) | undefined {
  if (/^l?stat$/.test(method)) return ({ property }) => property !== undefined && STAT.test(property);
  const own =
    method === 'createWriteStream' ? WRITE_STREAM : method === 'createReadStream' ? READ_STREAM : undefined;
  return own && (({ property }) => property === undefined || STREAM.test(property) || own.test(property));
}

/** A stream that goes on to other code of a program that writes types of `fs`. */
function isTyped(context: FindContext, { file, node, property }: Read): boolean {
  if (property !== undefined || !/\.[cm]?tsx?$/.test(file.file)) return false;
  const parent = parentOf(file, node);
  if (isCall(parent) && !valueOf(context, file, parent.callee)) return false;
  return context.project.files.some(
    ({ file: name, text }) => /\.[cm]?tsx?$/.test(name) && TYPES.test(withoutCalls(text)),
  );
}

function withoutCalls(text: string): string {
  return text.replace(/\bcreate(Read|Write)Stream\b/g, '');
}
