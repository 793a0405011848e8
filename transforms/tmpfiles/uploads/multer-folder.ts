import type { Node, ObjectExpression } from '@babel/types';
import { isWithin } from '../../../src/ast/walk.js';
import type { UploadSite } from '../../../src/find/library/upload-sites.js';
import {
  argumentOf,
  bare,
  calleeName,
  callsIn,
  isCall,
  isFunction,
  keyOf,
  nodesIn,
  textOf,
} from '../../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import { valueOf } from '../declared.js';
import { knownPlace } from '../places.js';
import { FOLDER_MAKERS } from '../uses/folders.js';

/** What the options of an upload middleware say about its folder. */
export type Folder =
  | { kind: 'refused'; code: string; at: Node }
  /** The system's folder for temporary files. */
  | { kind: 'default'; options: ObjectExpression | undefined }
  | { kind: 'given'; property: Node; value: Node }
  /** A function that calls back with it. `isFixed`: always with the same, and it does nothing else. */
  | { kind: 'asked'; property: Node; fn: Node; answers: Node[]; isFixed: boolean };

/** Where the options stand among the arguments of a call. */
const INDEX: Record<string, number> = { FileInterceptor: 1, FilesInterceptor: 2, FileFieldsInterceptor: 1 };

const KNOWN = /^(destination|filename)$/;

/** Reads the options of `multer({ dest })`, `diskStorage({ … })` and of the interceptors of Nest. */
export function multerFolder(context: FindContext, { file, call }: UploadSite): Folder {
  const isEngine = isStorage(call);
  const given = argumentOf(call, INDEX[calleeName(call) ?? ''] ?? 0);
  if (!given) return { kind: 'default', options: undefined };
  const options = literalOf(context, file, given);
  const refused: Folder = { kind: 'refused', code: 'upload-options', at: given };
  if (!options) return refused;
  const names = options.properties.map((one) => (one.type === 'SpreadElement' ? undefined : keyOf(one)));
  const isKnown = isEngine
    ? names.every((name) => name !== undefined && KNOWN.test(name))
    : !names.includes('storage') && !names.includes(undefined);
  const property = options.properties[names.indexOf(isEngine ? 'destination' : 'dest')];
  if (!isKnown || (!property && !isEngine)) return refused;
  if (!property) return { kind: 'default', options };
  return (
    folderOf(context, file, property) ?? { kind: 'refused', code: 'upload-folder-unknown', at: property }
  );
}

/** `multer.diskStorage(…)`, which is replaced; all others get an option more. */
export function isStorage(call: UploadSite['call']): boolean {
  return calleeName(call) === 'diskStorage';
}

/** An object literal of the same file. */
function literalOf(context: FindContext, file: ParsedFile, given: Node): ObjectExpression | undefined {
  if (given.type === 'ObjectExpression') return given;
  const found = valueOf(context, file, given);
  const node = found?.parsed === file ? bare(found.node) : undefined;
  return node?.type === 'ObjectExpression' ? node : undefined;
}

function folderOf(context: FindContext, file: ParsedFile, property: Node): Folder | undefined {
  if (property.type === 'ObjectMethod') return askedOf(context, file, property, property);
  if (property.type !== 'ObjectProperty') return undefined;
  const value = bare(property.value);
  if (isFunction(value)) return askedOf(context, file, property, value);
  const declared = valueOf(context, file, value);
  if (!declared || !isFunction(declared.node)) return { kind: 'given', property, value };
  return declared.parsed === file ? askedOf(context, file, property, declared.node) : undefined;
}

function askedOf(context: FindContext, file: ParsedFile, property: Node, fn: Node): Folder | undefined {
  if (!isFunction(fn)) return undefined;
  const done = fn.params[2];
  if (done?.type !== 'Identifier') return undefined;
  const calls = callsIn(file).filter((call) => isWithin(call, fn));
  const answering = calls.filter(({ callee }) => callee.type === 'Identifier' && callee.name === done.name);
  const answers = answering.flatMap((call) => argumentOf(call, 1) ?? []);
  const mentions = [...nodesIn(file)].filter(
    (node) => node.type === 'Identifier' && node.name === done.name && isWithin(node, fn) && node !== done,
  );
  if (!answers.length || mentions.length !== answering.length) return undefined;
  const places = answers.map((one) => knownPlace(context, file.file, one));
  const isSame = places.every((one) => one?.isWhole && one.key === places[0]?.key);
  const isFixed =
    isSame &&
    answers.length === answering.length &&
    calls.every((call) => answering.includes(call) || isAboutFolders(call));
  return { kind: 'asked', property, fn, answers, isFixed };
}

/** Makes a folder or looks for it, joins a path, prints. */
function isAboutFolders(call: Node): boolean {
  if (!isCall(call)) return false;
  const name = (calleeName(call) ?? '').replace(/Sync$/, '');
  return (
    FOLDER_MAKERS.has(name) ||
    /^(exists|access|stat|join|resolve|dirname|cwd|log|tmpdir|then|catch)$/.test(name)
  );
}

/** The text of a folder if it is a relative one that anyone can read off. */
export function textOfFolder(context: FindContext, file: ParsedFile, value: Node): string | undefined {
  const own = textOf(bare(value));
  if (own !== undefined) return own;
  const declared = valueOf(context, file, value);
  return declared && textOf(bare(declared.node));
}
