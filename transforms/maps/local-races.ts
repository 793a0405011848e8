import { rangeOf } from '../../src/ast/walk.js';
import { refusalAt } from '../../src/emission/refusal-at.js';
import { programOf } from '../../src/find/runtime/shared.js';
import type { FunctionNode } from '../../src/find/runtime/syntax.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext, Place } from '../../src/model/transform.js';
import { followsAtOnce } from './races/order.js';
import type { MapsSite, SitePlan } from './site.js';
import { stayingOf } from './staying.js';
import { type Touch, touchesOf } from './touches.js';

const STALE = 'stale-module-read';

/**
 * Says where a state that stays in the process is looked at, a store is asked from now on, and then the state is changed: before
 * the rewrite nothing ran between the two.
 */
export function withLocalRaces(context: FindContext, sites: readonly MapsSite[]): MapsSite[] {
  if (!sites.some(({ plan }) => plan)) return [...sites];
  const staying = stayingOf(context, sites).map(({ name, names, mentions }) => ({
    name,
    touches: touchesOf(programOf(context), names, mentions),
  }));
  return sites.map((site) => {
    const { finding, plan } = site;
    if (!plan || !finding.fix) return site;
    const said = new Set(finding.fix.reasons.map(({ code, args }) => (code === STALE ? args?.['name'] : '')));
    const reviews = staying.flatMap((one) => (said.has(one.name) ? [] : (raceOf(context, plan, one) ?? [])));
    if (!reviews.length) return site;
    const reasons = [...finding.fix.reasons, ...reviews];
    return { ...site, finding: { ...finding, fix: { ...finding.fix, verdict: 'review', reasons } } };
  });
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
    return refusalAt(context, STALE, { file: touch.names.file, ...rangeOf(change) }, { name });
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
