import type { SeededClass, StoreNeed } from '../../adapters/stores/adapter.js';
import type { Step } from '../../src/model/step.js';
import type { PlannedSite } from './site.js';
import { seedOf } from './seeds.js';

/** What the emitted stores must be able to do. */
export function needOf(sites: readonly PlannedSite[], steps: readonly Step[]): StoreNeed {
  const methods: Record<string, string[]> = {};
  for (const { plan, tests } of sites) {
    const calls = [...plan.rewritings, ...(tests?.rewritings ?? [])].flatMap((one) => one.calls);
    methods[plan.shape] = [...new Set([...(methods[plan.shape] ?? []), ...calls])].sort();
  }
  const options = sites.flatMap(({ plan }) => plan.options);
  const codecs = sites.flatMap(({ plan: { codec } }) => codec ?? []);
  return {
    methods,
    listOptions: sites.some(({ plan }) => plan.shape === 'list' && (plan.options.length > 0 || plan.codec)),
    seeds: seededClasses(sites),
    codecs: [...new Set(codecs)].sort(),
    ordered:
      options.some((option) => /^(?:ttlMs|max)\b/.test(option)) ||
      sites.some(({ plan }) => plan.codec && plan.shape !== 'list'),
    lock: steps.some(({ pieces }) =>
      pieces.some((piece) => typeof piece === 'object' && 'emitted' in piece && piece.name === 'withLock'),
    ),
  };
}

function seededClasses(sites: readonly PlannedSite[]): SeededClass[] {
  const shapes = sites.flatMap(({ plan: { declaration, shape } }) =>
    shape !== 'counter' && shape !== 'value' && seedOf(declaration, shape) ? [shape] : [],
  );
  return [...new Set(shapes)].sort();
}
