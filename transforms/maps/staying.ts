import type { Node } from '@babel/types';
import { programOf } from '../../src/find/runtime/shared.js';
import type { FindContext } from '../../src/model/transform.js';
import { type Kept, locallyKept } from './kept.js';
import { unreported } from './local-unreported.js';
import type { MapsSite } from './site.js';

const known = new WeakMap<object, readonly Kept[]>();

/** All that stays in the process: states that are not rewritten, and variables and fields that no rule for stores reports. */
export function stayingOf(context: FindContext, sites: readonly MapsSite[]): Kept[] {
  const reported = sites.flatMap((site) => {
    const kept = locallyKept(context, site.finding);
    return kept ? [{ kept, isMoved: site.plan !== undefined }] : [];
  });
  const reportedAt = new Set<Node | undefined>(reported.map(({ kept }) => kept.mentions[0]));
  return [
    ...reported.flatMap(({ kept, isMoved }) => (isMoved ? [] : [kept])),
    ...others(context).filter(({ mentions }) => !reportedAt.has(mentions[0])),
  ];
}

function others(context: FindContext): readonly Kept[] {
  const program = programOf(context);
  let found = known.get(program);
  if (!found) known.set(program, (found = unreported(context)));
  return found;
}
