import type { FoundBy } from './find/index.js';
import type { Finding } from './model/finding.js';
import type { Draft } from './model/plan.js';
import type { FindContext } from './model/transform.js';
import { isWanted } from './plan/index.js';
import { rewrite } from './rewrite/index.js';
import { editedTests, whole } from './test-edits.js';

/** A site that a person is asked about, with what its rewriting alone would change. */
export interface Offer {
  finding: Finding;
  drafts: Draft[];
  /** Other sites for which the same functions become async. */
  related: { finding: Finding; functions: string[] }[];
}

export type Answer = 'yes' | 'no' | 'all' | 'quit';

/** Asks about every site that would be rewritten, in their order; those that are not taken are suppressed. */
export async function chosenBy(
  found: readonly FoundBy[],
  context: FindContext,
  ask: (offer: Offer) => Promise<Answer>,
): Promise<FoundBy[]> {
  const all = found.flatMap(({ sites }) => sites.filter(isWanted)).map(({ finding }) => finding);
  let last: Answer = 'yes';
  const chosen: FoundBy[] = [];
  for (const { transform, sites } of found) {
    const answered: FoundBy['sites'] = [];
    for (const site of sites) {
      if (isWanted(site) && last !== 'all' && last !== 'quit')
        last = await ask(await offerOf(transform, site, context, all));
      const isTaken = !isWanted(site) || last === 'yes' || last === 'all';
      answered.push(isTaken ? site : left(site));
    }
    chosen.push({ transform, sites: answered });
  }
  return chosen;
}

function left<Site extends { finding: Finding }>(site: Site): Site {
  return { ...site, finding: { ...site.finding, suppressed: { by: '--interactive', reason: 'not chosen' } } };
}

async function offerOf(
  transform: FoundBy['transform'],
  site: FoundBy['sites'][number],
  context: FindContext,
  all: readonly Finding[],
): Promise<Offer> {
  const { finding } = site;
  const changes = await transform.rewrite([site], context);
  const program = editedTests(context, changes).size ? whole(context) : context;
  const { sources, others } = await rewrite(program, changes);
  const drafts = [...sources, ...others].map(({ file, before, after }) => ({ file, before, after }));
  return { finding, drafts, related: relatedTo(finding, all) };
}

function relatedTo(finding: Finding, all: readonly Finding[]): Offer['related'] {
  const placed = ({ effects }: Finding): Map<string, string> =>
    new Map(effects?.functions.map(({ name, location }) => [`${location.file}:${location.start}`, name]));
  const own = placed(finding);
  return all.flatMap((other) => {
    const functions = [...placed(other)].filter(([place]) => own.has(place)).map(([, name]) => name);
    return other !== finding && functions.length ? [{ finding: other, functions }] : [];
  });
}
