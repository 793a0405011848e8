import { stateOf, type StateRule } from '../../src/find/state/index.js';
import type { Finding, Reason } from '../../src/model/finding.js';
import { TooFar } from '../../src/model/too-far.js';
import type { FindContext, Found } from '../../src/model/transform.js';
import { withDecidedAcross } from './decided-across.js';
import { effectsOf } from './effects.js';
import { emissionFor } from './emission.js';
import { collidingLocks, type Taken } from './lock-order.js';
import { withKeptTogether } from './kept-together.js';
import { withLocalRaces } from './local-races.js';
import { locksThere } from './locks-there.js';
import { meta } from './messages.js';
import { planOf } from './plan.js';
import { differenceTo, presentIn, type Present } from './present.js';
import { refusalAt } from '../../src/emission/refusal-at.js';
import type { MapsSite, Planned } from './site.js';
import { storeNames } from './store-names.js';

/** Finds every state in variables and fields, and plans for each what would become of it. Changes nothing. */
export function find(context: FindContext): Found<MapsSite> {
  const findings = meta.rules.flatMap((rule) => stateOf(context, rule as StateRule).findings);
  const nameOf = storeNames(context, findings);
  const sites = findings.map((finding) => siteOf(context, finding, nameOf(finding)));
  const settled = withPresent(context, withoutCollisions(context, sites, locksThere(context)));
  const together = withKeptTogether(context, settled);
  return { sites: withLocalRaces(context, withDecidedAcross(context, together)), notes: [] };
}

/**
 * Lets states share a lock, one after the other, until no two functions can wait for each other's. A state for which that is
 * not enough is refused.
 */
function withoutCollisions(
  context: FindContext,
  sites: readonly MapsSite[],
  there: readonly Taken[],
): MapsSite[] {
  const found = collidingLocks(context, sites, there);
  if (!found?.site.plan) return [...sites];
  const { site, other } = found;
  const { finding } = site;
  const { store, lock } = found.site.plan;
  const reason = refusalAt(context, 'lock-order', finding.location, { name: finding.name, other });
  const instead = lock === store ? siteOf(context, finding, store, other) : refused(finding, reason);
  return withoutCollisions(
    context,
    sites.map((one) => (one === site ? instead : one)),
    there,
  );
}

/** Refuses what the stores of an earlier run lack, if they were edited since. */
function withPresent(context: FindContext, sites: readonly MapsSite[]): MapsSite[] {
  const known = new Map<string, Present | undefined>();
  return sites.map((site) => {
    const emission = site.plan && emissionFor(context, site.plan.declaration.file);
    if (!site.plan || !emission) return site;
    const { storesFile } = emission;
    if (!known.has(storesFile)) known.set(storesFile, presentIn(context, emission));
    const present = known.get(storesFile);
    const reason = present && differenceTo(context, present, { ...site, plan: site.plan });
    return reason ? refused(site.finding, reason) : site;
  });
}

function refused(finding: Finding, reason: Reason): MapsSite {
  return { finding: { ...finding, fix: { transform: meta.name, verdict: 'refuse', reasons: [reason] } } };
}

/** A state that goes through most of a large program is left alone, before it takes minutes to see where. */
function plannedSoon(context: FindContext, finding: Finding, store: string, lock: string): Planned {
  try {
    return planOf(context, finding, store, lock);
  } catch (error) {
    if (!(error instanceof TooFar)) throw error;
    return { refuse: { code: 'too-far', args: { name: finding.name }, location: finding.location } };
  }
}

function siteOf(context: FindContext, finding: Finding, store: string, lock = store): MapsSite {
  const planned = plannedSoon(context, finding, store, lock);
  if ('refuse' in planned) return refused(finding, planned.refuse);
  const { plan, reviews } = planned;
  const verdict = reviews.length ? 'review' : 'safe';
  const fix = { transform: meta.name, verdict, reasons: reviews } as const;
  return { finding: { ...finding, fix, effects: effectsOf(context, plan) }, plan };
}
