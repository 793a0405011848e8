import type { Node } from '@babel/types';
import type { FindContext } from '../../model/transform.js';
import { fileWrites, type FileWrite } from './file-writes.js';
import { optionsOf } from './options.js';
import { keyOfPath, partsOf } from './paths.js';
import { callersOf, isParameter } from './program.js';
import { argumentOf, callsIn, calleeName, functionAround, isCall, isFunction } from './syntax.js';
import { uploadSites } from './upload-sites.js';

/** A place that run-time code writes to, as `keyOfPath` names it. */
export interface WrittenPlace {
  key: string;
  /** What is under the key is written too. */
  isFolder: boolean;
  file: string;
  node: Node;
}

/** Every place that the program writes files to while it serves. */
export function writtenPlaces(context: FindContext): WrittenPlace[] {
  const writes = fileWrites(context)
    .filter(
      ({ method, purpose }) => method.operation !== 'delete' && purpose !== 'log' && purpose !== 'scratch',
    )
    .flatMap((write) =>
      [write.key, ...keysOfCallers(context, write)].map((key) => ({
        key,
        isFolder: write.method.operation === 'directory',
        file: write.file.file,
        node: write.call,
      })),
    );
  const uploads = uploadSites(context).flatMap(({ file, call, folder }) => {
    if (!folder) return [];
    return foldersIn(context, folder.file, folder.node).map((key) => ({
      key,
      isFolder: calleeName(call) !== 'mv',
      file: file.file,
      node: call,
    }));
  });
  return [...writes, ...uploads];
}

/** `save(path, data)`: the places that those who call it name. */
function keysOfCallers(context: FindContext, { file, path }: FileWrite): string[] {
  if (path?.type !== 'Identifier' || !isParameter(context, file.file, path)) return [];
  const fn = functionAround(file, path);
  const index = fn && isFunction(fn) ? fn.params.findIndex((one) => nameOf(one) === path.name) : -1;
  if (!fn || index < 0) return [];
  return callersOf(context, file, path).flatMap(({ names, node }) => {
    const given = isCall(node) ? argumentOf(node, index) : undefined;
    const where = names.file;
    return given ? [keyOfPath(context, where, partsOf(context, where, given))] : [];
  });
}

function nameOf(parameter: Node): string | undefined {
  return parameter.type === 'Identifier' ? parameter.name : undefined;
}

/** A path, or what multer's `destination: (request, file, callback) => callback(null, path)` answers. */
function foldersIn(context: FindContext, file: string, node: Node): string[] {
  const parsed = context.parsed(file);
  if (node.type === 'ObjectExpression') {
    const { values } = optionsOf(context, file, node);
    return [...values.values()].flatMap((one) => foldersIn(context, one.file, one.node));
  }
  if (!isFunction(node) || !parsed) return [keyOfPath(context, file, partsOf(context, file, node))];
  return callsIn(parsed).flatMap((call) => {
    const isInside = (call.start ?? 0) >= (node.start ?? 0) && (call.end ?? 0) <= (node.end ?? 0);
    const path = isInside ? argumentOf(call, 1) : undefined;
    const isAnswer = argumentOf(call, 0)?.type === 'NullLiteral' && call.callee.type === 'Identifier';
    return path && isAnswer ? [keyOfPath(context, file, partsOf(context, file, path))] : [];
  });
}
