import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import { refusalAt } from '../../src/emission/refusal-at.js';
import type { FileNames } from '../../src/find/runtime/names.js';
import { programOf } from '../../src/find/runtime/shared.js';
import type { FunctionNode } from '../../src/find/runtime/syntax.js';
import type { Finding, Reason } from '../../src/model/finding.js';
import type { FindContext, Place } from '../../src/model/transform.js';
import { declarationOf, type Declaration } from './declaration.js';
import { followsAtOnce } from './races/order.js';
import type { MapsSite, SitePlan } from './site.js';
import { type Touch, touchesOf } from './touches.js';

/**
 * Says where a state that stays in the process is looked at, a store is asked from now on, and then the state is changed: before
 * the rewrite nothing ran between the two.
 */
export function withLocalRaces(context: FindContext, sites: readonly MapsSite[]): MapsSite[] {
  const staying = sites
    .flatMap((site) => (site.plan ? [] : (locallyKept(context, site.finding) ?? [])))
    .map(({ name, names, mentions }) => ({ name, touches: touchesOf(programOf(context), names, mentions) }));
  if (!staying.length) return [...sites];
  return sites.map((site) => {
    const { finding, plan } = site;
    const reviews = plan && finding.fix ? staying.flatMap((one) => raceOf(context, plan, one) ?? []) : [];
    if (!reviews.length || !finding.fix) return site;
    const reasons = [...finding.fix.reasons, ...reviews];
    return { ...site, finding: { ...finding, fix: { ...finding.fix, verdict: 'review', reasons } } };
  });
}

/** A state that is not rewritten: the places of its file that mean it. */
export interface Kept {
  name: string;
  names: FileNames;
  mentions: Node[];
}

export function locallyKept(context: FindContext, finding: Finding): Kept | undefined {
  const declared = declarationOf(context, finding);
  if ('refuse' in declared) return undefined;
  const names = programOf(context).namesOf(declared.file.file);
  if (!names) return undefined;
  return { name: finding.name, names, mentions: mentionsOf(names, declared) };
}

/** The places of its file that mean a variable, or a field by `this`. */
export function mentionsOf(names: FileNames, { node, name }: Pick<Declaration, 'node' | 'name'>): Node[] {
  if (node.type === 'VariableDeclarator') return names.bindingOf(node.id)?.references ?? [];
  return (names.members.get(name.text) ?? []).filter(({ object }) => object.type === 'ThisExpression');
}

function raceOf(
  context: FindContext,
  plan: SitePlan,
  { name, touches }: { name: string; touches: readonly Touch[] },
): Reason | undefined {
  const waits = waitsOf(plan);
  for (const touch of touches) {
    const { by, change } = touch;
    if (!change || !by) continue;
    const isLooked = touches.some(
      (look) =>
        look !== touch &&
        look.isLook &&
        look.by === by &&
        isWaitedFor(waits, touch, rangeOf(look.node).end, touches) &&
        followsAtOnce(by, rangeOf(look.node), rangeOf(change)),
    );
    if (!isLooked) continue;
    return refusalAt(context, 'stale-module-read', { file: touch.names.file, ...rangeOf(change) }, { name });
  }
  return undefined;
}

/** Whether something is awaited from now on behind a place of a function, and before a change there or in what it calls. */
function isWaitedFor(
  waits: readonly Place[],
  { names, node, change, called }: Touch,
  from: number,
  touches: readonly Touch[],
  seen: readonly FunctionNode[] = [],
): boolean {
  const { start, end } = rangeOf(change ?? node);
  const isBefore = (wait: Place): boolean =>
    wait.file === names.file && from <= wait.start && wait.end <= end && !(called && wait.start === start);
  if (waits.some(isBefore)) return true;
  if (!called || seen.includes(called)) return false;
  const inner = touches.filter((one) => one.by === called && one.change);
  return inner.some((one) => isWaitedFor(waits, one, rangeOf(called).start, touches, [...seen, called]));
}

/** Where the program awaits from now on. */
function waitsOf({ starts, cone }: SitePlan): Place[] {
  const added = cone.steps.filter(({ pieces }) =>
    pieces.some((one) => typeof one === 'string' && /\bawait\b/.test(one)),
  );
  return [...starts, ...added];
}
