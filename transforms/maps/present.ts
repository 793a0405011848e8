import { lackingIn, possibleNeeds, type PresentStores, readStores } from '../../adapters/stores/present.js';
import type { StoreNeed } from '../../adapters/stores/adapter.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { isSameText } from '../../src/emission/same-text.js';
import { shownIn, type Emission } from './emission.js';
import { needOf } from './need.js';
import type { PlannedSite } from './site.js';

/** The stores that an earlier run emitted. */
export interface Present {
  file: ParsedFile;
  stores: PresentStores;
  /** What the file was emitted for; undefined if it has been edited since. */
  need: StoreNeed | undefined;
}

/** The file of stores that is where a new one would be. */
export function presentIn(context: FindContext, emission: Emission): Present | undefined {
  const file = context.parsed(emission.storesFile);
  if (!file) return undefined;
  const stores = readStores(file.tree);
  const need = possibleNeeds(stores).find((one) => isSameText(emission.storesText(one), file.text));
  return { file, stores, need };
}

/** Why a site cannot be rewritten: the stores were edited and lack something, which is theirs to add who edited them. */
export function differenceTo(
  context: FindContext,
  { file, stores, need }: Present,
  site: PlannedSite,
): Reason | undefined {
  if (need) return undefined;
  const lacking = lackingIn(stores, needOf([site], site.plan.locks));
  if (!lacking.length) return undefined;
  return { code: 'stores-differ', args: { file: shownIn(context, file.file), names: lacking.join(', ') } };
}

/** Everything that one of two needs. */
export function both(one: StoreNeed | undefined, other: StoreNeed): StoreNeed {
  if (!one) return other;
  const kinds = new Set([...Object.keys(one.methods), ...Object.keys(other.methods)]) as Set<
    keyof StoreNeed['methods']
  >;
  const methods = [...kinds].map((kind) => [kind, union(one.methods[kind], other.methods[kind])] as const);
  return {
    methods: Object.fromEntries(methods),
    ordered: one.ordered || other.ordered,
    listOptions: !!one.listOptions || !!other.listOptions,
    seeds: union(one.seeds, other.seeds),
    codecs: union(one.codecs, other.codecs),
    lock: !!one.lock || !!other.lock,
  };
}

function union<T>(some: readonly T[] | string = [], others: readonly T[] | string = []): T[] {
  return [...new Set([...(some as readonly T[]), ...(others as readonly T[])])].sort();
}
