import type { Node, Statement } from '@babel/types';
import { isWithin, rangeOf } from '../../../src/ast/walk.js';
import { accessOf, sameKey, type Access } from '../pattern/access.js';
import { accessesIn, loopBodyOf, spotOf } from '../pattern/block.js';
import { changesOf } from '../pattern/changes.js';
import { collapse, keptOf, type Plan } from '../pattern/collapse.js';
import { rewriting } from '../pattern/emit.js';
import { ensuredBy, isSafe, type Ensured } from '../pattern/ensure.js';
import { nameInBlock } from '../pattern/given-names.js';
import { isChangedElsewhere } from '../pattern/handed-on.js';
import { localOf, type Local } from '../pattern/local.js';
import { localEnsured, type LocalEnsured } from '../pattern/local-ensure.js';
import { mentions, mentionsOf, peeled } from '../pattern/nodes.js';
import { resetIn } from '../pattern/reset.js';
import { readsBehind, takenFrom } from '../pattern/result-reads.js';
import { entryReading, runOf, type Run } from '../pattern/run.js';
import { isFixed, isKeyedInside, isStable } from '../pattern/stable.js';
import { isStale, writtenIn, type Renewed } from '../pattern/written.js';
import type { Idiom, Rewriting, State, Use } from '../state.js';

/** `const u = m.get(k); if (!u) return E; u.n++; return R(u)`, `o[k].push(x)`: one `update`. */
export const update: Idiom = {
  name: 'update',
  shapes: ['map', 'record', 'value'],
  match(use, state) {
    const first = accessOf(use, state);
    if (!first || !isStable(first, state) || (state.shape !== 'value' && !first.key)) return undefined;
    const local = localOf(use, state);
    return local ? changedLocal(local, state) : (createdBefore(first, state) ?? changedInPlace(first, state));
  },
};

/** By way of a variable. */
function changedLocal(local: Local, state: State, ensured?: Ensured): Rewriting | undefined {
  const { use, name, reads, rest, declaration } = local;
  const [first] = reads;
  const created = localEnsured(local, state);
  const plain = created ? createdBy(local, created, state) : heldBy(local, state);
  const held = plain && ensured ? { ...plain, initial: textOf(use, ensured.value) } : plain;
  if (!held || reads.length > 1 || first.op !== 'get') return undefined;
  const run = runOf(rest.slice(created ? 1 : 0), {
    first,
    state,
    names: new Set([name]),
    assignable: new Set([name]),
    read: entryReading,
  });
  const reset = run && resetIn(run, name, use.file);
  if (!run || !reset) return undefined;
  const behind = rest.slice(run.items.length + (created ? 1 : 0));
  const written = writtenIn(run, name);
  const { renewed, isDeleted, isReplaced } = written;
  const isBegun = run.items.some(({ kind }) => kind === 'begun');
  if (isBegun && (created || ensured || renewed || isDeleted || isReplaced || held.initial !== undefined))
    return undefined;
  const isSetBack = written.dropped.size > 0 || created || ensured;
  if (isReplaced && (isStale(run, name, written) || isMentioned(name, behind))) return undefined;
  if (renewed && mayLeaveBehind(run, renewed)) return undefined;
  if (held.initial !== undefined && !isSetBack) return undefined;
  const plan = { run, first, local: name, ...written };
  const stays = [...behind, ...staysOf(plan)];
  const needed = run.declared.filter((one) => one !== renewed?.name && isMentioned(one, stays));
  if (needed.length || isChangedIn(behind, renewed?.name ?? name, use, state)) return undefined;
  const result = renewed?.name ?? name;
  const again = isDeleted ? [] : readsBehind(first, { siblings: behind, index: -1 }, state, result);
  const shown = [...shownIn(behind, result), ...shownIn(stays, name), ...placesIn(run, stays)];
  if (isDeleted && (isMentioned(name, behind) || isSetBack || isReplaced)) return undefined;
  if (isChangedElsewhere(shown, use, state)) return undefined;
  const from = ensured?.statement ?? declaration;
  const whole: Plan = {
    ...{ ...plan, from, isUnsure: !reset.isEnsured && isUnsure(use, run, held) },
    removed: reset.removed,
    also: [...(ensured?.accesses ?? []), ...(created ? [created.set] : [])],
    ...(again.length + shown.length > 0 && { ...aroundCall(local, held, renewed), result }),
    ...(held.initial !== undefined && { initial: held.initial }),
  };
  return made(whole, takenFrom(result, again, state));
}

/** `if (!m.has(k)) m.set(k, []); const list = m.get(k); list.push(x);` */
function createdBefore(first: Access, state: State): Rewriting | undefined {
  const spot = spotOf(first.node, first.ancestors);
  const ensured = spot && ensuredBy(spot.statement, first.use, state);
  const next = spot?.siblings[spot.index + 1];
  const [read] = (next && accessesIn(first.use, state, next)) ?? [];
  const local = read && localOf(read.use, state);
  if (!ensured || !local || !isSafe(ensured) || local.declaration !== next || !sameKey(read?.key, first.key))
    return undefined;
  if (!isFixed([ensured.value], first, state) || peeled(local.init) !== read?.node) return undefined;
  return changedLocal(local, state, ensured);
}

interface Held {
  /** The default, as source text. */
  initial?: string;
  /** The read is inside of `!` or `as`. */
  isWrapped: boolean;
}

/** The variable holds the entry itself: `m.get(k)`, `m.get(k)!`, `m.get(k) || []`. */
function heldBy({ init, reads, use }: Local, state: State): Held | undefined {
  const node = peeled(init);
  if (node === reads[0].node) return { isWrapped: node !== init };
  if (node.type !== 'LogicalExpression' || node.operator === '&&' || peeled(node.left) !== reads[0].node)
    return undefined;
  const isFree = isFixed([node.right], reads[0], state);
  return isFree && node === init ? { initial: textOf(use, node.right), isWrapped: false } : undefined;
}

/** Where there is no entry, the code makes one. */
function createdBy(
  { init, use, reads }: Local,
  { value, isFalsyTest }: LocalEnsured,
  state: State,
): Held | undefined {
  if (!isSafe({ value, isFalsyTest }) || !isFixed([value], reads[0], state)) return undefined;
  return { initial: textOf(use, value), isWrapped: peeled(init) !== init };
}

function textOf({ file }: Use, node: Node): string {
  return file.text.slice(rangeOf(node).start, rangeOf(node).end);
}

/** `const u = ` and what the original has behind the read: `!`, `as User`. */
function aroundCall(
  { declaration, declarator, init, reads, use }: Local,
  { isWrapped }: Held,
  renewed: Renewed | undefined,
): { head: string; tail: string } {
  const { text } = use.file;
  if (renewed) {
    const { start } = rangeOf(renewed.declaration);
    return { head: text.slice(start, rangeOf(renewed.init).start), tail: '' };
  }
  const { start, end } = rangeOf(isWrapped ? reads[0].node : init);
  const head = text.slice(rangeOf(declaration).start, start);
  const tail = text.slice(end, rangeOf(declarator).end);
  return isWrapped ? { head: `${head}(`, tail: `)${tail}` } : { head, tail };
}

/** The code of guards that stays behind the call. */
function staysOf(plan: Parameters<typeof keptOf>[0]): Node[] {
  return keptOf(plan).flatMap(({ guard, parts }) => [guard.consequent, ...parts]);
}

function isMentioned(name: string, nodes: readonly Node[]): boolean {
  return nodes.some((one) => mentions(one, name));
}

function shownIn(nodes: readonly Node[], name: string): Node[] {
  return nodes.flatMap((one) => mentionsOf(one, name));
}

/** `m.get(k)` in the code of a guard. */
function placesIn({ entry }: Run, nodes: readonly Node[]): Node[] {
  return [...(entry?.places ?? [])].filter((place) => nodes.some((node) => isWithin(place, node)));
}

function isChangedIn(behind: readonly Statement[], name: string, { file }: Use, { context }: State): boolean {
  return changesOf(behind, { names: new Set([name]) }, { context, file }).size > 0;
}

/** In TypeScript a part of what may be missing can be used only behind a check. */
function isUnsure({ file }: Use, { items }: Run, held: { initial?: string } = {}): boolean {
  return /\.[cm]?tsx?$/.test(file.file) && held.initial === undefined && items[0]?.kind !== 'guard';
}

/** In place: `o[k].x = 1; o[k].list.push(x);`, with nothing that needs the result behind. */
function changedInPlace(first: Access, state: State): Rewriting | undefined {
  const around = spotOf(first.node, first.ancestors);
  const isInside = around && isKeyedInside(first, around.statement);
  const spot = isInside ? loopBodyOf(first.node, first.ancestors) : around;
  if (!spot) return undefined;
  const { use } = first;
  const rest = spot.siblings.slice(spot.index);
  const run = runOf(rest, { first, state, names: new Set(), read: entryReading });
  if (!run || !readsAndWrites(run)) return undefined;
  const behind = rest.slice(run.items.length);
  const written = writtenIn(run, undefined);
  const named = namedIn(run);
  const local = named && { local: named.name };
  const stays = [...behind, ...staysOf({ run, first, ...written, ...local })];
  const needed = run.declared.filter((one) => one !== named?.name && isMentioned(one, stays));
  if (needed.length || written.renewed || (named && isChangedIn(behind, named.name, use, state)))
    return undefined;
  const result = named?.name ?? nameInBlock(use, ['current', 'latest', 'found']);
  const again = written.isDeleted ? [] : readsBehind(first, { siblings: behind, index: -1 }, state, result);
  const shown = takenFrom(result, again, state);
  const isNamed = named && (again.length > 0 || isMentioned(named.name, stays));
  if ((run.items.length > 1 || isNamed) && hasGuard(run) && (written.isReplaced || written.isDeleted))
    return undefined;
  const plan = { run, first, from: spot.statement, ...written, isUnsure: isUnsure(use, run) };
  const inResult = { result, head: `const ${result} = ` };
  if (named && isNamed) {
    if (written.isReplaced || written.isDeleted) return undefined;
    if (isChangedElsewhere(shownIn(stays, named.name), use, state)) return undefined;
    const dropped = new Set([...written.dropped, named.declaration]);
    return made({ ...plan, ...inResult, local: named.name, dropped }, shown);
  }
  if (placesIn(run, staysOf(plan)).length) return made({ ...plan, ...inResult }, shown);
  const ensured = ensuredBy(spot.statement, use, state);
  const isBegun =
    ensured && isSafe(ensured) && isFixed([ensured.value], first, state) && run.items.length > 1;
  const started = isBegun && { ...startingWith(ensured, plan), isUnsure: false };
  return made({ ...plan, ...started, ...(again.length > 0 && inResult) }, shown);
}

/** `const next = { ...u }; if (next.n > 5) return E; m.set(k, next);`: what was worked out is not always set. */
function mayLeaveBehind({ items }: Run, { declaration }: Renewed): boolean {
  const at = items.findIndex(({ statement }) => statement === declaration);
  return items.slice(at + 1).some(({ kind }) => kind === 'guard');
}

function hasGuard({ items }: Run): boolean {
  return items.some(({ kind }) => kind === 'guard');
}

/** `if (!m.has(k)) return E; const u = m.get(k); u.n++;`: the variable gets the result. */
function namedIn({ items, entry }: Run): { name: string; declaration: Statement } | undefined {
  for (const { kind, statement } of items) {
    if (kind !== 'moved' || statement.type !== 'VariableDeclaration') continue;
    const [declarator, ...more] = statement.declarations;
    if (more.length || !declarator?.init || declarator.id.type !== 'Identifier') continue;
    if (entry?.places.has(peeled(declarator.init)) && !declarator.id.typeAnnotation)
      return { name: declarator.id.name, declaration: statement };
  }
  return undefined;
}

/** The statement that makes the entry becomes the default of the parameter. */
function startingWith({ statement, value, set }: Ensured, { dropped }: Pick<Plan, 'dropped'>): Partial<Plan> {
  return { dropped: new Set([...dropped, statement]), initial: textOf(set.use, value) };
}

/** What is only set, or taken out and put in again, is no change of what was there. */
function readsAndWrites({ accesses }: Run): boolean {
  const has = (op: RegExp): boolean => accesses.some((one) => op.test(one.op));
  return accesses.length > 1
    ? has(/^(?:get|has|step|assign)$/) && !(has(/^delete$/) && has(/^set$/))
    : has(/^get$/);
}

function made(plan: Plan, shown: ReturnType<typeof takenFrom>): Rewriting {
  const { first, run, from } = plan;
  const uses = new Set([first, ...run.accesses, ...(plan.also ?? [])].map(({ use }) => use));
  return rewriting(first.use, {
    uses: [...uses, ...shown.uses],
    steps: [...collapse(plan), ...shown.steps],
    calls: ['update'],
    at: [from],
    reads: plan.head !== undefined,
  });
}
