import { coneOf } from '../../src/plan/cone/index.js';
import { outsideReason } from '../../src/plan/outside.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { Finding, Reason } from '../../src/model/finding.js';
import type { FindContext } from '../../src/model/transform.js';
import { borrowedBy } from './borrowed.js';
import { chooseClient } from './client.js';
import { copyProblems } from './copies-check.js';
import { staleCopy } from './copied-stale.js';
import { declarationOf, type Declaration } from './declaration.js';
import { evalInScope } from './eval-in-scope.js';
import { exportedWhole } from './exported-whole.js';
import { filledInSteps } from './filled-in-steps.js';
import { IDIOMS, WITH_LAST_RESORT } from './idioms/index.js';
import { leftBehind } from './left-behind.js';
import { leftOutRefusal } from './left-out.js';
import { lifetimeRefusal } from './lifetime.js';
import { loadedByName } from './loaded-by-name.js';
import { rewritingsOf } from './matching.js';
import { mentionsOf } from './mentions.js';
import { refusalAt } from '../../src/emission/refusal-at.js';
import { ownKeyWrites } from './own-key.js';
import { locksFor } from './races.js';
import { readsApart } from './reads-apart.js';
import { seedOf, seedRefusal } from './seeds.js';
import { bare } from './settings.js';
import { oddBeginning, shapeOf } from './shape.js';
import { sharedByEntries } from './shared-by-entries.js';
import { shownWhole } from './shown-whole.js';
import type { Planned, SitePlan } from './site.js';
import type { Idiom, Rewriting, State } from './state.js';
import { typedKeyRefusal } from './stored/typed-keys.js';
import { tornAssignment } from './torn.js';

/**
 * What would become of a state: its uses, the functions that become async, or the reason to leave it as it is.
 * @param lock the name of the lock, where one is needed: that of the store, or of another state whose lock it shares
 */
export function planOf(context: FindContext, finding: Finding, store: string, lock = store): Planned {
  const planned = planWith(context, finding, { store, lock, idioms: IDIOMS });
  if (!('refuse' in planned) || planned.refuse.code !== 'mutated-alias') return planned;
  const again = planWith(context, finding, { store, lock, idioms: WITH_LAST_RESORT });
  return 'refuse' in again ? planned : again;
}

interface Means {
  store: string;
  lock: string;
  idioms: readonly Idiom[];
}

function planWith(context: FindContext, finding: Finding, { store, lock, idioms }: Means): Planned {
  const declared = declarationOf(context, finding);
  if ('refuse' in declared) return declared;
  const borrowed = borrowedBy(context, declared);
  const declaration: Declaration = borrowed ? { ...declared, borrowed } : declared;
  const early =
    lifetimeRefusal(context, declaration) ??
    loadedByName(context, declaration) ??
    exportedWhole(context, declaration) ??
    shownWhole(context, declaration);
  if (early) return { refuse: early };
  const initial = borrowed?.node ?? declaration.initial;
  const odd = oddBeginning(initial);
  if (odd !== undefined) return { refuse: refusalAt(context, odd, placeOf(declaration)) };
  const keyed = typedKeyRefusal(
    stateAt(context, finding, declaration, { shape: shapeOf(initial, []), uses: [] }),
  );
  if (keyed) return { refuse: keyed };
  const mentions = mentionsOf(context, declaration);
  if ('refuse' in mentions) return mentions;
  const evaluated = evalInScope(context, mentions.uses);
  if (evaluated) return { refuse: evaluated };
  const shape = shapeOf(initial, mentions.uses);
  const seed = seedOf(declaration, shape);
  const unreadable = seed && seedRefusal(context, declaration, seed);
  if (unreadable) return { refuse: unreadable };

  const client = chooseClient(context, declaration.file.file);
  if ('refuse' in client) return client;

  const state = stateAt(context, finding, declaration, { shape, uses: mentions.uses });
  const matched = rewritingsOf(state, idioms);
  if ('refuse' in matched) return matched;
  const rewritings = [...matched, ...ownKeyWrites(state, matched)];
  const torn = tornAssignment(context, rewritings);
  if (torn) return { refuse: torn };
  const stale = mentions.copied && staleCopy(state, rewritings, mentions.copied);
  if (stale) return { refuse: stale };
  const copies = copyProblems(state, rewritings);
  const [problem] = copies.refusals;
  if (problem) return { refuse: problem };
  const [binary] = copies.codec === 'binary' ? copies.reviews : [];
  if (binary && rewritings.some(({ calls }) => calls.includes('increment')))
    return { refuse: { ...binary, code: 'value-not-serializable' } };
  const left = leftBehind(state, rewritings);
  if (left.refusal) return { refuse: left.refusal };
  const locks = locksFor(state, rewritings, lock);
  if ('refuse' in locks) return locks;
  const starts = [...rewritings.flatMap((one) => one.starts), ...locks.starts];
  const cone = coneOf(context, starts);
  const [refusal] = cone.refusals;
  if (refusal) return { refuse: refusal };
  const touched = [declaration.file, ...starts, ...cone.steps];
  const user =
    leftOutRefusal(
      context,
      touched.map(({ file }) => file),
    ) ?? outsideReason(context.project, touched);
  if (user) return { refuse: user };
  const plan: SitePlan = {
    ...{ declaration, shape, store, lock, rewritings, starts, cone },
    locks: locks.steps,
    locked: locks.functions,
    options: optionsOf(rewritings),
    codec: copies.codec,
  };
  const shared = sharedByEntries(context, declaration);
  const filled = filledInSteps(state, rewritings);
  const reviews = unique([
    ...rewritings.flatMap((one) => one.reviews),
    ...copies.reviews,
    ...(left.review ? [left.review] : []),
    ...(filled ? [filled] : []),
    ...locks.reviews,
    ...readsApart(state, rewritings, locks.functions),
    ...cone.reviews,
    ...(client.raised ? [client.raised.review] : []),
    ...(seed ? [refusalAt(context, 'seeded-state', placeOf(declaration), { name: finding.name })] : []),
    ...(shared ? [shared] : []),
  ]);
  return { plan, reviews };
}

/** A state with the uses that are of interest. */
export function stateAt(
  context: FindContext,
  finding: Finding,
  { file, initial, node, borrowed }: Declaration,
  rest: Pick<State, 'shape' | 'uses'>,
): State {
  const name =
    node.type === 'VariableDeclarator'
      ? node.id
      : node.type === 'AssignmentExpression'
        ? node.left
        : node.key;
  return {
    context,
    finding,
    file,
    name,
    initial: initial && !borrowed ? bare(initial) : undefined,
    ...(borrowed && { borrowed }),
    ...rest,
  };
}

function placeOf({ file, node }: Declaration): { file: string; start: number; end: number } {
  return { file: file.file, ...rangeOf(node) };
}

function optionsOf(rewritings: readonly Rewriting[]): string[] {
  const all = Object.assign({}, ...rewritings.map(({ options }) => options)) as Record<string, string>;
  return Object.entries(all).map(([name, value]) => `${name}: ${value}`);
}

function unique(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}
