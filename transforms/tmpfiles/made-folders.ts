import type { Node } from '@babel/types';
import { isWithin } from '../../src/ast/walk.js';
import { bindingOf } from '../../src/find/library/program.js';
import { keyOfPath, partsOf } from '../../src/find/library/paths.js';
import {
  bare,
  calleeName,
  functionAround,
  isCall,
  nodesIn,
  parentOf,
} from '../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import type { FileUse } from './file-use.js';
import { knownPlace } from './places.js';
import { Stop } from './stop.js';
import { FOLDER_MAKERS, folderMade } from './uses/folders.js';
import type { FsCall } from './uses/fs-calls.js';

/** What tells whether a folder is there. */
const QUESTION = /^(exists|pathExists|access|l?stat)$/;

interface FsUse extends FileUse {
  fs: FsCall;
}

/**
 * Folders that are made for requests and asked for later, with nothing put into them where they are made: they say
 * something by being there.
 * @throws Stop for the first
 */
export function refuseFoldersAsData(context: FindContext, uses: readonly FileUse[]): void {
  const ofFs = uses.filter((use): use is FsUse => use.fs !== undefined);
  for (const made of ofFs.filter(({ fs }) => FOLDER_MAKERS.has(fs.method)))
    if (isVarying(context, made) && !isPutToUse(uses, made) && isAskedFor(context, ofFs, made))
      throw new Stop('folder-as-data', made.file, made.call);
}

function isVarying(context: FindContext, { file, paths: [path] }: FileUse): boolean {
  return path !== undefined && knownPlace(context, file.file, path)?.isWhole === false;
}

/** Files are put into it, or what has its path goes elsewhere, by the function that makes it. */
function isPutToUse(uses: readonly FileUse[], { file, call, paths: [path] }: FsUse): boolean {
  const around = functionAround(file, call);
  if (!path || !around) return true;
  const isHere = (use: FileUse): boolean => use.file === file && isWithin(use.call, around);
  const isMaker = ({ fs }: FileUse): boolean => FOLDER_MAKERS.has(fs?.method ?? '');
  if (uses.some((use) => isHere(use) && use.writes && !isMaker(use))) return true;
  const named = textOf(file, namedIn(path));
  const longer = named.replace(/\)$/, ',');
  return nodesIn(file).some((node) => {
    if (!isWithin(node, around) || isLooked(file, node, uses.filter(isHere))) return false;
    const text = textOf(file, node);
    return text === named || (longer !== named && text.startsWith(longer));
  });
}

/** `file` of `path.dirname(file)` */
function namedIn(path: Node): Node {
  const [of] = isCall(path) && calleeName(path) === 'dirname' ? path.arguments : [];
  return of ?? path;
}

/** The path of a question or of the making itself, or where it gets its name. */
function isLooked(file: ParsedFile, node: Node, uses: readonly FileUse[]): boolean {
  const parent = parentOf(file, node);
  if (parent?.type === 'VariableDeclarator' && parent.id === node) return true;
  return uses.some(
    ({ fs, paths: [path] }) =>
      path !== undefined &&
      fs !== undefined &&
      (FOLDER_MAKERS.has(fs.method) || QUESTION.test(fs.method)) &&
      isWithin(node, path),
  );
}

/** Some code looks whether there is such a folder, or lists folders. */
function isAskedFor(context: FindContext, uses: readonly FsUse[], made: FsUse): boolean {
  const { removed } = folderMade(made.fs);
  const shape = shapeOf(context, made);
  const isQuestion = (use: FsUse): boolean => QUESTION.test(use.fs.method) && shapeOf(context, use) === shape;
  return uses.some(
    (use) =>
      (use.fs.method === 'readdir' || isQuestion(use)) &&
      !removed.some((gone) => use.file === made.file && isWithin(use.call, gone)),
  );
}

/** `albums/<>`: whatever the names are that a request gives. */
function shapeOf(context: FindContext, { file, paths: [path] }: FileUse): string | undefined {
  return path && keyOfPath(context, file.file, partsOf(context, file.file, path)).replace(/<[^<>]*>/g, '<>');
}

/** A list of what is in a folder that a request names, with no question before whether it is there. */
export function mayBeMissing(context: FindContext, { file, call, given: [path] }: FsCall): boolean {
  if (!path || knownPlace(context, file.file, path)?.isWhole !== false) return false;
  const around = functionAround(file, call);
  if (!around || isOfList(context, file, bare(path))) return false;
  const named = textOf(file, path);
  return !nodesIn(file).some(
    (node) =>
      isCall(node) &&
      isWithin(node, around) &&
      (node.start ?? 0) < (call.start ?? 0) &&
      /(exists|pathExists|access|stat)(Sync)?\(/.test(textOf(file, node)) &&
      node.arguments[0] !== undefined &&
      textOf(file, node.arguments[0]) === named,
  );
}

/** A name in the path is that of one of a list: `for (const name of fs.readdirSync(folder))`. */
function isOfList(context: FindContext, file: ParsedFile, path: Node): boolean {
  return nodesIn(file).some((node) => {
    if (node.type !== 'Identifier' || !isWithin(node, path)) return false;
    const binding = bindingOf(context, file.file, node);
    if (!binding) return false;
    const declaration = parentOf(file, binding.node);
    const holder = declaration && parentOf(file, parentOf(file, declaration) ?? declaration);
    return holder?.type === 'ForOfStatement' || isCallbackOfList(file, declaration);
  });
}

function isCallbackOfList(file: ParsedFile, fn: Node | undefined): boolean {
  if (!/Function/.test(fn?.type ?? '')) return false;
  const call = fn && parentOf(file, fn);
  return (
    isCall(call) &&
    call.arguments.length === 1 &&
    /\.(map|flatMap|forEach|filter)$/.test(textOf(file, call.callee))
  );
}

function textOf({ text }: ParsedFile, node: Node): string {
  return text.slice(node.start ?? 0, node.end ?? 0);
}
