import type { Node } from '@babel/types';
import { isWithin } from '../../ast/walk.js';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import { isDevelopmentOnly } from './development.js';
import { fileWrites } from './file-writes.js';
import { calledText, evidence, filesFor, holderOf, type Site } from './findings.js';
import { removalOf, taskAround } from './scratch.js';
import { ancestorsOf, bare, callsIn, calleeName, isCall, type Call } from './syntax.js';
import { isTemporary, SELF_CLEANING, TEMPORARY_PACKAGES } from './temporaries.js';
import { calleeTrace } from './trace.js';

/** Temporary files and folders that are made or named, and that no write of the same task covers or removes. */
export function temporaryPaths(context: FindContext): Site[] {
  return [...filesFor(context, { mentions: TEMPORARY_PACKAGES })].flatMap((file) =>
    callsIn(file).flatMap((call) => siteOf(context, file, call) ?? []),
  );
}

function siteOf(context: FindContext, file: ParsedFile, call: Call): Site | undefined {
  if (!/tmp|temp|file|dir|open|mkd|sync|task|write|path|^t$/i.test(calleeName(call) ?? '')) return undefined;
  const trace = calleeTrace(context, file.file, call);
  if (!trace || isDevelopmentOnly(context, file, call)) return undefined;
  if (trace.module === 'os' && trace.path === 'tmpdir') return named(context, file, call);
  const made = { ...trace, path: `${trace.path}()` };
  // `tmp.fileSync().removeCallback()` is no second file.
  if (!isTemporary(made) || isTemporary(trace) || SELF_CLEANING.test(made.path)) return undefined;
  const task = taskAround(context, file, call);
  if (task && isRemoved(context, file, call, task)) return undefined;
  return site(file, call, call, 'makes a temporary file or folder');
}

/** `join(tmpdir(), 'app')` that no call that writes files gets directly. */
function named(context: FindContext, file: ParsedFile, call: Call): Site | undefined {
  const path = pathAround(file, call);
  if (!path) return undefined;
  for (const one of ancestorsOf(file, path)) {
    if (isCall(one) && isTouching(context, file, one)) return undefined;
  }
  const holder = holderOf(file, path);
  const task = taskAround(context, file, call);
  if (task && holder && isCovered(context, file, task)) return undefined;
  if (task && holder?.node.type === 'Identifier' && removalOf(context, file, holder.node, task))
    return undefined;
  return site(file, call, path, 'names a place in the temporary folder');
}

/** The path that an expression is a part of; undefined when the temporary folder itself is meant. */
function pathAround(file: ParsedFile, call: Call): Node | undefined {
  let path: Node | undefined;
  let below: Node = call;
  for (const one of ancestorsOf(file, call)) {
    const isPart =
      one.type === 'TemplateLiteral' ||
      (one.type === 'BinaryExpression' && one.operator === '+') ||
      (isCall(one) &&
        /^(join|resolve|normalize|concat|realpathSync|realpath)$/.test(calleeName(one) ?? '') &&
        one.callee !== below);
    if (!isPart && bare(one) !== bare(below)) break;
    if (isPart) path = one;
    below = one;
  }
  return path;
}

function isTouching(context: FindContext, file: ParsedFile, call: Call): boolean {
  const trace = calleeTrace(context, file.file, call);
  if (!trace) return false;
  return (
    isTemporary({ ...trace, path: `${trace.path}()` }) ||
    /^(fs|fs\/promises|fs-extra|graceful-fs)$/.test(trace.module)
  );
}

function isCovered(context: FindContext, file: ParsedFile, task: Node): boolean {
  return fileWrites(context).some(
    (write) =>
      write.file === file &&
      isWithin(write.call, task) &&
      (write.purpose === 'temporary' || write.purpose === 'scratch'),
  );
}

/** By the variable, or by the clean-up function that comes with it. */
function isRemoved(context: FindContext, file: ParsedFile, call: Call, task: Node): boolean {
  const holder = holderOf(file, call);
  if (holder && removalOf(context, file, holder.node, task)) return true;
  return callsIn(file).some(
    (one) =>
      isWithin(one, task) &&
      /^(removeCallback|cleanup|cleanupCallback|cleanupSync)$/.test(calleeName(one) ?? ''),
  );
}

function site(file: ParsedFile, call: Call, node: Node, why: string): Site {
  return { file, node, name: calledText(file, call), because: [evidence(why, file, call)] };
}
