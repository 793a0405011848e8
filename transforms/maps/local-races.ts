import { isWithin, rangeOf } from '../../src/ast/walk.js';
import { refusalAt } from '../../src/emission/refusal-at.js';
import { programOf } from '../../src/find/runtime/shared.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext, Place } from '../../src/model/transform.js';
import { add, nearWaits, type Waits } from './near-waits.js';
import { followsAtOnce } from './races/order.js';
import { withReviews } from './reviewed.js';
import type { MapsSite, SitePlan } from './site.js';
import { stayingOf } from './staying.js';
import { functionsWith, type Touch, touchesOf } from './touches.js';

const STALE = 'stale-module-read';

/**
 * Says where a state that stays in the process is looked at, a store is asked from now on, and then the state is changed: before
 * the rewrite nothing ran between the two.
 */
export function withLocalRaces(context: FindContext, sites: readonly MapsSite[]): MapsSite[] {
  if (!sites.some(({ plan }) => plan)) return [...sites];
  const program = programOf(context);
  const all = sites.flatMap(({ plan }) => (plan ? waitsOf(plan) : []));
  const staying = nearWaits(program, stayingOf(context, sites), byFile(all)).map(
    ({ name, names, mentions }) => ({
      name,
      touches: touchesOf(program, names, mentions),
    }),
  );
  return sites.map((site) => {
    const { finding, plan } = site;
    if (!plan || !finding.fix) return site;
    const said = new Set(finding.fix.reasons.map(({ code, args }) => (code === STALE ? args?.['name'] : '')));
    const waits = byFile(waitsOf(plan));
    const reviews = staying.flatMap((one) => (said.has(one.name) ? [] : (raceOf(context, waits, one) ?? [])));
    return withReviews(site, reviews);
  });
}

function raceOf(
  context: FindContext,
  waits: Waits,
  { name, touches }: { name: string; touches: readonly Touch[] },
): Reason | undefined {
  const changes = touches.filter(({ change }) => change !== undefined);
  const waiting = functionsWith(changes, (touch) => {
    return touch.by !== null && isBehindWait(waits, touch, rangeOf(touch.by).start);
  });
  const looks = grouped(
    touches.filter(({ isLook }) => isLook),
    ({ by }) => by,
  );
  for (const touch of changes) {
    const { by, change, called } = touch;
    if (!change || !by) continue;
    const isInside = called !== undefined && waiting.has(called);
    const isLooked = looks.get(by)?.some(
      (look) =>
        look !== touch &&
        (isInside || isBehindWait(waits, touch, rangeOf(look.node).end)) &&
        // `list.push(list.length + (await m.size()))` begins before it looks, and changes the list behind that.
        (isWithin(look.node, change) || followsAtOnce(by, rangeOf(look.node), rangeOf(change))),
    );
    if (!isLooked) continue;
    return refusalAt(context, STALE, { file: touch.names.file, ...rangeOf(change) }, { name });
  }
  return undefined;
}

/** Whether something is awaited from now on behind a place of a function, and before a change there. */
function isBehindWait(waits: Waits, { names, node, change, called }: Touch, from: number): boolean {
  const { start, end } = rangeOf(change ?? node);
  return (waits.get(names.file) ?? []).some(
    (wait) => from <= wait.start && wait.end <= end && !(called && wait.start === start),
  );
}

/** Where the program awaits from now on. */
function waitsOf({ starts, cone }: SitePlan): Place[] {
  const added = cone.steps.filter(({ pieces }) =>
    pieces.some((one) => typeof one === 'string' && /\bawait\b/.test(one)),
  );
  return [...starts, ...added];
}

function byFile(places: readonly Place[]): Waits {
  return grouped(places, ({ file }) => file);
}

function grouped<K, T>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>();
  for (const one of all) add(found, keyOf(one), one);
  return found;
}
