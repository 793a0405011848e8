import { stateOf, type StateRule } from '../../src/find/state/index.js';
import type { Finding } from '../../src/model/finding.js';
import type { FindContext, Found } from '../../src/model/transform.js';
import { meta } from './messages.js';
import { planOf } from './plan.js';
import type { MapsSite } from './site.js';
import { storeNames } from './store-names.js';

/** Finds every state in variables and fields, and plans for each what would become of it. Changes nothing. */
export function find(context: FindContext): Found<MapsSite> {
  const findings = meta.rules.flatMap((rule) => stateOf(context, rule as StateRule).findings);
  const nameOf = storeNames(context, findings);
  return { sites: findings.map((finding) => siteOf(context, finding, nameOf(finding))), notes: [] };
}

function siteOf(context: FindContext, finding: Finding, store: string): MapsSite {
  const planned = planOf(context, finding, store);
  if ('refuse' in planned)
    return {
      finding: { ...finding, fix: { transform: meta.name, verdict: 'refuse', reasons: [planned.refuse] } },
    };
  const { plan, reviews } = planned;
  const verdict = reviews.length ? 'review' : 'safe';
  return { finding: { ...finding, fix: { transform: meta.name, verdict, reasons: reviews } }, plan };
}
