import type { Node } from '@babel/types';
import { dirname, extname, relative } from 'node:path';
import { usesImport } from '../../src/ast/imports.js';
import { bindingsOf, nameRange } from '../../src/ast/names.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext, Range } from '../../src/model/transform.js';
import { exportTarget } from './client-exports.js';
import type { AppClient } from './clients.js';
import { isFunction } from './syntax.js';
import type { Target } from './target.js';

/** The client to use at a target, or null for one of its own, with what there is to say about that. */
export interface ClientChoice {
  client: AppClient | null;
  reasons: Reason[];
}

/**
 * The app's own client is used wherever it can be reached: in the same file if it is declared before, else by import
 * if that closes no circle. Otherwise sessions get a client of their own and the report says so.
 * @param clients those of the same package
 */
export function chooseClient(
  context: FindContext,
  target: Target,
  clients: readonly AppClient[],
): ClientChoice {
  const known = clients.filter((client) => isKnownAt(context, client, target));
  const ready = known.find((client) => isReady(context, client, target));
  if (ready) return { client: ready, reasons: [] };
  const [later] = known;
  if (later?.name)
    return { client: null, reasons: [{ code: 'client-declared-later', args: { client: later.name.text } }] };
  const obstacles = clients.map((client) => ({ client, why: obstacleTo(context, client, target) }));
  const free = obstacles.find(({ why }) => why === null);
  if (free) return { client: free.client, reasons: [] };
  return {
    client: null,
    reasons: obstacles.slice(0, 1).map((one) => secondClient(context, one.client, one.why)),
  };
}

function secondClient(context: FindContext, client: AppClient, why: string | null): Reason {
  const folder = context.manifestOf(client.file)?.directory ?? dirname(client.file);
  const file = relative(folder, client.file).replaceAll('\\', '/');
  return { code: 'second-client', args: { client: client.name?.text ?? 'client', file, why: why ?? '' } };
}

/** True if the client has a name at the target that means nothing else there. */
function isKnownAt(context: FindContext, client: AppClient, { file, node }: Target): boolean {
  const { name, scope, isCluster } = client;
  const { start, end } = rangeOf(node);
  if (!name || isCluster || client.file !== file) return false;
  return (!scope || (scope.start <= start && end <= scope.end)) && isBoundOnce(context, file, name.text);
}

function isBoundOnce(context: FindContext, file: string, name: string): boolean {
  const parsed = context.parsed(file);
  return parsed !== undefined && bindingsOf(parsed, name).length === 1;
}

/** True if the client is there when the target runs: it stands before it, or the target is in a function that is called later. */
function isReady(context: FindContext, client: AppClient, { file, node }: Target): boolean {
  if (client.value.start < rangeOf(node).start) return true;
  const around = context.nodeAt(file, rangeOf(node))?.ancestors ?? [];
  const inScope = around.filter((one) => client.scope === null || rangeOf(one).start > client.scope.start);
  const at = inScope.findIndex(isFunction);
  const callable = inScope[at];
  return (
    callable !== undefined && isCalledBehind(context, file, callable, inScope.slice(0, at), client.value)
  );
}

/** A function that is exported runs when the module is loaded; one with a name is looked for by its name. */
function isCalledBehind(
  context: FindContext,
  file: string,
  callable: Node,
  around: readonly Node[],
  client: Range,
): boolean {
  const holder = around.at(-1);
  const named = [holder, around.at(-2), callable].find(
    (one) => one && 'id' in one && one.id && typeof one.id === 'object' && 'type' in one.id,
  );
  const id = named && 'id' in named ? (named.id as Node | null) : null;
  if (id?.type === 'Identifier') {
    const uses = context.resolver.referencesOf(file, nameRange(id));
    return !uses.some(
      (use) => use.file === file && use.start < client.start && use.start !== rangeOf(id).start,
    );
  }
  const isExported = holder?.type === 'AssignmentExpression' && exportTarget(holder.left) !== undefined;
  return isExported || holder?.type === 'ExportDefaultDeclaration';
}

/** Why a client cannot be imported at a target, or null. */
function obstacleTo(context: FindContext, client: AppClient, target: Target): string | null {
  if (client.isCluster) return 'it is a cluster, which sessions are not known to work on';
  if (client.obstacle) return client.obstacle;
  if (client.file === target.file && client.name) return 'its name means something else there';
  if (client.file === target.file || client.exported === null) return 'it is not exported';
  if (isEsModule(context, client.file) && isRequiring(context, target.file))
    return 'it is in an ES module, which this file cannot require';
  return wouldBeCircular(context, target.file, client.file) ? 'its module imports this one' : null;
}

function isEsModule(context: FindContext, file: string): boolean {
  const ending = extname(file);
  return /^\.m/.test(ending) || (!/^\.c/.test(ending) && context.manifestOf(file)?.type === 'module');
}

function isRequiring(context: FindContext, file: string): boolean {
  const parsed = context.parsed(file);
  return parsed !== undefined && !usesImport(parsed, context.manifestOf(file)?.type ?? 'commonjs');
}

/** True if importing `target` from `file` would close a circle of imports. */
function wouldBeCircular(context: FindContext, file: string, target: string): boolean {
  const seen = new Set<string>();
  const reaches = (from: string): boolean => {
    if (from === file) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return context.resolver.importsOf(from).some(reaches);
  };
  return reaches(target);
}
