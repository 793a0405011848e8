import type { FindContext } from '../../../src/model/transform.js';
import { isCall, parentOf } from '../../../src/find/library/syntax.js';
import { valueOf } from '../declared.js';
import type { Refused } from '../file-use.js';
import type { Step } from '../../../src/model/step.js';
import { placeOf } from '../file-use.js';
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

/** Why the result of a call cannot be that of an object, or the steps that adapt what is written about it. */
export function resultSteps(context: FindContext, one: FsCall): Step[] | Refused {
  const isOk = limitOf(one);
  if (!isOk) return [];
  const { reads, annotations } = resultOf(context, one);
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
