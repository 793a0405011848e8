import { dirname, relative } from 'node:path';
import { rangeOf } from '../../src/ast/walk.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext } from '../../src/model/transform.js';
import { wouldBeCircular, type AppClient } from './clients.js';
import type { Target } from './target.js';

/** The client to use at a target, or null for one of its own, with what there is to say about that. */
export interface ClientChoice {
  client: AppClient | null;
  reasons: Reason[];
}

/**
 * The app's own client is used wherever it can be reached: in the same file if it is declared before, else by import
 * if that closes no circle. Otherwise sessions get a client of their own and the report says so.
 */
export function chooseClient(
  context: FindContext,
  target: Target,
  clients: readonly AppClient[],
): ClientChoice {
  const manifest = context.manifestOf(target.file)?.file;
  const near = clients.filter(({ file }) => context.manifestOf(file)?.file === manifest);
  const own = near.filter(({ file }) => file === target.file);
  const earlier = own.find(
    ({ start }) => start < rangeOf(target.node).start || isInFunction(context, target),
  );
  if (earlier) return { client: earlier, reasons: [] };
  if (own[0])
    return { client: null, reasons: [{ code: 'client-declared-later', args: { client: own[0].name } }] };
  const reasons: Reason[] = [];
  for (const client of near) {
    const why =
      client.exported === null
        ? 'it is not exported'
        : wouldBeCircular(context, target.file, client.file)
          ? 'its module imports this one'
          : '';
    if (!why) return { client, reasons: [] };
    const file = relative(dirname(manifest ?? client.file), client.file).replaceAll('\\', '/');
    reasons.push({ code: 'second-client', args: { client: client.name, file, why } });
  }
  return { client: null, reasons: reasons.slice(0, 1) };
}

function isInFunction(context: FindContext, target: Target): boolean {
  const around = context.nodeAt(target.file, rangeOf(target.node))?.ancestors ?? [];
  return around.some(({ type }) => /Function|Method/.test(type));
}
