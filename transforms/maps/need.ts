import type { StoreNeed } from '../../adapters/stores/adapter.js';
import type { Step } from '../../src/model/step.js';
import type { PlannedSite } from './groups.js';

/** What the emitted stores must be able to do. */
export function needOf(sites: readonly PlannedSite[], steps: readonly Step[]): StoreNeed {
  const methods: Record<string, string[]> = {};
  for (const { plan } of sites) {
    const calls = plan.rewritings.flatMap((one) => one.calls);
    methods[plan.shape] = [...new Set([...(methods[plan.shape] ?? []), ...calls])].sort();
  }
  const options = sites.flatMap(({ plan }) => plan.options);
  return {
    methods,
    listOptions: sites.some(({ plan }) => plan.shape === 'list' && plan.options.length > 0),
    ordered: options.some((option) => /^(?:ttlMs|max)\b/.test(option)),
    lock: steps.some(({ pieces }) =>
      pieces.some((piece) => typeof piece === 'object' && 'emitted' in piece && piece.name === 'withLock'),
    ),
  };
}
