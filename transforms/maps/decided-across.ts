import { excerptOf } from '../../src/ast/excerpt.js';
import { locate } from '../../src/ast/locate.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext } from '../../src/model/transform.js';
import { decidedHere } from './races/across.js';
import { type Access, type Actor, actorsOf } from './races/accesses.js';
import { withReviews } from './reviewed.js';
import type { MapsSite, SitePlan } from './site.js';

/**
 * Says where what is read from one state decides whether another one is changed: before the rewrite nothing ran between the two.
 * A function that holds the lock of the first is left out, since all that write it hold it too.
 */
export function withDecidedAcross(context: FindContext, sites: readonly MapsSite[]): MapsSite[] {
  const moved = sites.flatMap(({ plan }) =>
    plan ? [{ plan, actors: actorsOf({ context }, plan.rewritings) }] : [],
  );
  return sites.map((site) => {
    const { plan } = site;
    const own = moved.find((one) => one.plan === plan);
    if (!plan || !own) return site;
    const others = moved.filter((one) => one !== own).flatMap(({ actors }) => actors);
    return withReviews(
      site,
      own.actors.flatMap((actor) => reviewOf(site.finding.name, plan, actor, others) ?? []),
    );
  });
}

function reviewOf(
  name: string,
  { shape, locked }: SitePlan,
  actor: Actor,
  others: readonly Actor[],
): Reason | undefined {
  const { start, end } = rangeOf(actor.fn);
  const isLocked = locked.some(
    (one) => one.file === actor.names.file && one.start === start && one.end === end,
  );
  const here = others.filter(({ fn }) => fn === actor.fn).flatMap(({ accesses }) => accesses);
  const [first] = isLocked ? [] : decidedHere(actor, here, shape);
  if (!first) return undefined;
  const args = {
    name,
    read: textOf(first.read),
    write: textOf(first.write),
    line: String(at(first.write).line),
  };
  return { code: 'decided-across', args, location: at(first.read) };
}

function at({ names, node }: Access): ReturnType<typeof locate> {
  return locate(names.parsed, rangeOf(node));
}

function textOf({ names, node }: Access): string {
  return excerptOf(names.parsed, rangeOf(node));
}
