import type { Node } from '@babel/types';
import { partsOf } from '../../../src/find/library/paths.js';
import { argumentOf, calleeName, callsIn, isFunction, type Call } from '../../../src/find/library/syntax.js';
import { calleeTrace } from '../../../src/find/library/trace.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import { valueOf } from '../declared.js';
import type { FileUse } from '../file-use.js';
import { composed, isPathCall } from '../operands.js';
import { ownNames } from './own-names.js';
import { knownPlace, type Known } from '../places.js';

/** Packages that do not open files by the first paths that they get. */
const HARMLESS =
  /^(path|url|express|fastify|koa|@koa\/.*|@nestjs\/.*|supertest|axios|dotenv|winston|pino|util)$/;

/** Every path that is put together for a call of a package that nothing is known about: it may open the file. */
export function handedUses(
  context: FindContext,
  file: ParsedFile,
  isKnown: (path: Node) => boolean,
): FileUse[] {
  return callsIn(file).flatMap((call) =>
    call.arguments.flatMap((_, index) => {
      const path = argumentOf(call, index);
      const place = path && !isKnown(path) ? placeOf(context, file, call, path) : undefined;
      return path && place ? [useOf(file, call, path, place)] : [];
    }),
  );
}

function placeOf(context: FindContext, file: ParsedFile, call: Call, path: Node): Known | undefined {
  if (!composed(context, file.file, path) || isPathCall(context, file.file, call, /./)) return undefined;
  const called = valueOf(context, file, call.callee);
  if (called && isFunction(called.node)) return undefined;
  if (ownNames(context).has(calleeName(call) ?? '')) return undefined;
  const module = calleeTrace(context, file.file, call)?.module;
  if (module !== undefined && HARMLESS.test(module)) return undefined;
  const [first] = partsOf(context, file.file, path);
  const isOfFolder = first?.kind === 'folder' || first?.kind === 'temporary';
  const isRelative = module !== undefined && first?.kind === 'text' && /^(\.\/)?\w[^\s:]*\//.test(first.text);
  return isOfFolder || isRelative ? knownPlace(context, file.file, path) : undefined;
}

function useOf(file: ParsedFile, call: Call, path: Node, place: Known): FileUse {
  return {
    ...{ file, call, paths: [], writes: true, place },
    become: () => ({ refuse: 'file-path-used', at: path }),
  };
}
