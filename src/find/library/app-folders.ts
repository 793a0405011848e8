import { basename, dirname, extname } from 'node:path';
import type { Node } from '@babel/types';
import type { FindContext } from '../../model/transform.js';
import { fieldsOf, isRecord } from '../../paths/manifest-fields.js';
import { declaredBy } from './program.js';
import { analysisOf } from '../runtime/shared.js';
import { bare, isCall, isMember, parentOf, propertyName } from './syntax.js';
import { traceOf } from './trace.js';

/** Packages that tell the folder of the app. */
const APP_ROOTS = /^(app-root-path\|(path|toString\(\))?|app-root-dir\|get\(\))$/;

/**
 * The absolute path that an expression gives wherever it stands: the folder of the app by a package for it, the file that
 * the program began with, or its folder. Undefined for all else.
 */
export function appFolder(context: FindContext, file: string, node: Node): string | undefined {
  const main = mainPart(node);
  if (main) {
    const entry = entryOf(context, file);
    return entry && main === 'path' ? dirname(entry) : entry;
  }
  if (isCall(node) && node.arguments.length > 0) return undefined;
  const trace = traceOf(context, file, node);
  const isRoot = trace !== undefined && APP_ROOTS.test(`${trace.module}|${trace.path}`);
  return isRoot ? context.manifestOf(file)?.directory : undefined;
}

/** `require.main.filename`, `process.mainModule.path` */
function mainPart(node: Node): 'filename' | 'path' | undefined {
  const name = propertyName(node);
  const object = bare(isMember(node) ? node.object : node);
  if ((name !== 'filename' && name !== 'path') || object === node) return undefined;
  const base = bare(isMember(object) ? object.object : object);
  const words = base?.type === 'Identifier' ? `${base.name}.${propertyName(object)}` : '';
  return /^(require\.main|process\.mainModule)$/.test(words) ? name : undefined;
}

/** The only file that the program can begin with, if its package says so too. */
function entryOf(context: FindContext, file: string): string | undefined {
  const [entry, ...others] = analysisOf(context).program.modules.entriesOf(file);
  const started = startedBy(context.manifestOf(file)?.text ?? '');
  if (entry === undefined || others.length > 0) return undefined;
  const stem = basename(entry, extname(entry));
  return started.some((one) => basename(one, extname(one)) === stem) ? entry : undefined;
}

/** The files that `npm start` and `main` name. */
function startedBy(manifest: string): string[] {
  const { main, scripts } = fieldsOf(manifest);
  const start =
    isRecord(scripts) && typeof scripts['start'] === 'string' ? scripts['start'].split(/\s+/) : [];
  const files = start.filter((word) => /^[.\w/-]+$/.test(word));
  return typeof main === 'string' ? [...files, main] : files;
}

/** What a name that all modules share is set to, if that is done in one place of the program: `global.root = __dirname`. */
export function sharedValue(
  context: FindContext,
  file: string,
  read: Node,
): { file: string; node: Node } | undefined {
  const { program } = analysisOf(context);
  const near = program.namesOf(file);
  const name = read.type === 'Identifier' ? read.name : isOfGlobal(read) ? propertyName(read) : undefined;
  const isOwn = read.type === 'Identifier' && near?.bindingOf(read) !== undefined;
  if (!near || name === undefined || isOwn || declaredBy(context, file, read)) return undefined;
  const written = program.membersNamed(near, name).flatMap(({ names, node }) => {
    const parent = parentOf(names.parsed, node);
    const isWrite = parent?.type === 'AssignmentExpression' && parent.left === node && isOfGlobal(node);
    return isWrite ? [{ file: names.file, node: parent.right }] : [];
  });
  const bareWrites = program
    .undeclaredNamed(near, name)
    .filter(({ names, node }) => isTarget(parentOf(names.parsed, node), node));
  return written.length === 1 && bareWrites.length === 0 ? written[0] : undefined;
}

function isTarget(parent: Node | undefined, node: Node): boolean {
  return parent?.type === 'AssignmentExpression' && parent.left === node;
}

/** `global.name`, `globalThis.name` */
function isOfGlobal(node: Node): boolean {
  const object = bare(isMember(node) ? node.object : node);
  return object !== node && object.type === 'Identifier' && /^global(This)?$/.test(object.name);
}
