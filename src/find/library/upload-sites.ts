import type { Node } from '@babel/types';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import { filesMentioning } from '../mentioned.js';
import { isClass } from '../runtime/syntax.js';
import { nameOfCall } from './findings.js';
import { isNothing, optionsOf, valueOf, type Options, type Placed } from './options.js';
import { isStartUp } from './program.js';
import { readsFieldsOnly } from './fields-only.js';
import { fileMethod } from './file-system.js';
import { entryOf, mentionsOf } from './tables.js';
import {
  argumentOf,
  callsIn,
  calleeName,
  isFunction,
  keyOf,
  propertyName,
  receiverOf,
  ancestorsOf,
  textOf,
  type Call,
} from './syntax.js';
import { calleeTrace } from './trace.js';
import { UPLOADS, type UploadCondition } from './uploads.js';

/** A call by which uploaded files come to the disk. */
export interface UploadSite {
  file: ParsedFile;
  call: Call;
  name: string;
  package: string;
  /** The expression that says which folder, if any. */
  folder: { file: string; node: Node } | undefined;
}

export const MENTIONS_UPLOADS = mentionsOf(UPLOADS, '\\.mv\\(|saveRequestFiles');

const known = new WeakMap<FindContext, UploadSite[]>();

/** Every such call of the program. Looked up once. */
export function uploadSites(context: FindContext): UploadSite[] {
  const before = known.get(context);
  if (before) return before;
  const usesFileupload = context.project.files.some(({ text }) => text.includes('express-fileupload'));
  const found = filesMentioning(context.project, MENTIONS_UPLOADS).flatMap(({ file }) => {
    const parsed = context.parsed(file);
    return parsed
      ? callsIn(parsed).flatMap((call) => siteOf(context, parsed, call, usesFileupload) ?? [])
      : [];
  });
  known.set(context, found);
  return found;
}

function siteOf(
  context: FindContext,
  file: ParsedFile,
  call: Call,
  usesFileupload: boolean,
): UploadSite | undefined {
  const name = calleeName(call);
  if (usesFileupload && name === 'mv' && isUploaded(file, call)) {
    const path = argumentOf(call, 0);
    return { ...named(file, call, 'express-fileupload'), folder: path && { file: file.file, node: path } };
  }
  if (name === 'saveRequestFiles') return { ...named(file, call, '@fastify/multipart'), folder: undefined };
  const found = entryOf(context, file, call, UPLOADS);
  if (!found) return undefined;
  const options = givenOptions(context, file, call, found.entry);
  if (!holds(found.entry, call, options.values) || isDrained(context, file, call, found.entry))
    return undefined;
  const folder = ['dest', 'destination', 'uploadDir', 'directory', 'tempFileDir']
    .map((key) => options.values.get(key))
    .find(Boolean);
  return { ...named(file, call, found.trace.module), folder };
}

function givenOptions(
  context: FindContext,
  file: ParsedFile,
  call: Call,
  condition: UploadCondition,
): Options {
  const given = optionsOf(context, file.file, argumentOf(call, argumentIndex(condition)));
  if (condition.kind !== 'provided') return given;
  const [factory, provider] = ['useFactory', 'useClass'].map((key) => given.values.get(key));
  const maker = factory ?? (provider && methodOf(context, provider, condition.method));
  return optionsOf(context, maker?.file ?? file.file, maker?.node);
}

/** A method of the class that a name stands for. */
function methodOf(context: FindContext, { file, node }: Placed, method: string): Placed | undefined {
  const found = valueOf(context, file, node);
  const body = isClass(found.node) ? found.node.body.body : [];
  const own = body.find((one) => one.type === 'ClassMethod' && keyOf(one) === method);
  return own && { file: found.file, node: own };
}

function named(file: ParsedFile, call: Call, name: string): Omit<UploadSite, 'folder'> {
  return { file, call, name: nameOfCall(file, call), package: name };
}

function argumentIndex(condition: UploadCondition): number {
  return condition.kind === 'always' || condition.kind === 'callback' ? 0 : condition.argument;
}

function holds(
  condition: UploadCondition,
  call: Call,
  options: ReadonlyMap<string, { node: Node }>,
): boolean {
  const isGiven = (name: string): boolean => {
    const value = options.get(name)?.node;
    return value !== undefined && !isNothing(value);
  };
  if (condition.kind === 'option' || condition.kind === 'provided') return condition.options.some(isGiven);
  if (condition.kind === 'unless') return !condition.options.some(isGiven);
  return condition.kind === 'always' || argumentOf(call, condition.argument) !== undefined;
}

/** `file.mv(path)` of express-fileupload: a method of something that came from `files`. */
function isUploaded(file: ParsedFile, call: Call): boolean {
  const receiver = receiverOf(call);
  const path = argumentOf(call, 0);
  return (
    receiver !== undefined &&
    path !== undefined &&
    receiver.type !== 'ThisExpression' &&
    !/^(fs|fse|shell)$/.test(file.text.slice(receiver.start ?? 0, receiver.end ?? 0))
  );
}

/** formidable in a handler that looks at no files, or removes the temporary file itself and does not move it away. */
function isDrained(context: FindContext, file: ParsedFile, call: Call, condition: UploadCondition): boolean {
  if (condition.kind !== 'unless' || isStartUp(context, file, call)) return false;
  if (readsFieldsOnly(file, call)) return true;
  let around: Node | undefined;
  for (const one of ancestorsOf(file, call)) if (isFunction(one)) around ??= one;
  const onUploads = callsIn(file).filter((other) => {
    const isInside =
      around && (other.start ?? 0) >= (around.start ?? 0) && (other.end ?? 0) <= (around.end ?? 0);
    const path = isInside ? argumentOf(other, 0) : undefined;
    return path !== undefined && /^(filepath|path)$/.test(propertyName(path) ?? textOf(path) ?? '');
  });
  const does = (what: RegExp): boolean =>
    onUploads.some((other) => {
      const trace = what.test(calleeName(other) ?? '') ? calleeTrace(context, file.file, other) : undefined;
      return trace !== undefined && fileMethod(trace) !== undefined;
    });
  return does(/^(unlink|rm|remove)/) && !does(/^(rename|move)/);
}
