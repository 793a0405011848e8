import type { Node, Statement } from '@babel/types';
import { childrenOf, isWithin, rangeOf } from '../../../src/ast/walk.js';
import type { Step } from '../../../src/model/step.js';
import { fateOf } from '../copies.js';
import { accessOf } from '../pattern/access.js';
import { statementsOf } from '../pattern/block.js';
import { collapse, type Plan } from '../pattern/collapse.js';
import { callPieces, entryStep, keyPiece, rewriting, stepAt } from '../pattern/emit.js';
import { renames } from '../pattern/entry.js';
import { nameInBlock } from '../pattern/given-names.js';
import { localOf, type Local } from '../pattern/local.js';
import { isFunction, mentions, peeled } from '../pattern/nodes.js';
import { exits } from '../pattern/order.js';
import { rootOf } from '../pattern/owned.js';
import { entryReading, runOf, type Run } from '../pattern/run.js';
import { isReassigned } from '../pattern/stable.js';
import { isStale, writtenIn } from '../pattern/written.js';
import { followsAtOnce } from '../races/order.js';
import type { Idiom, Rewriting, State } from '../state.js';

/**
 * `const room = m.get(k); if (!room) return E; await check(); room.members.push(name);`: what is changed behind the wait, with all
 * that decides about it there, goes into one `update` of the entry as it is by then.
 */
export const updateBehindWait: Idiom = {
  name: 'update behind wait',
  shapes: ['map', 'record'],
  match(use, state) {
    const local = localOf(use, state);
    const [first, ...more] = local?.reads ?? [];
    if (!local || !first?.key || more.length || first.op !== 'get' || peeled(local.init) !== first.node)
      return undefined;
    if (local.declaration.kind !== 'const' || isReassigned(first, [local.scope])) return undefined;
    const behind = behindWait(local, state);
    const run = behind && runIn(behind, local, state);
    return run && writingOf(run, behind, local, state);
  },
};

interface Behind {
  /** From the first that has to do with the entry as it is there. */
  statements: readonly Statement[];
  last: Statement;
  held: readonly Node[];
}

/** The statements that change the entry, and those around them that look at it with no wait between. */
function behindWait({ use, reads: [first], scope, rest }: Local, state: State): Behind | undefined {
  const { mutations, escapes, held } = fateOf(state, use.file, first.node);
  const changes = mutations.map(({ node }) => node);
  if (!changes.length || escapes.length || mutations.some(({ file }) => file !== use.file)) return undefined;
  const isAtOnce = (node: Node): boolean =>
    changes.some((change) => followsAtOnce(scope, rangeOf(node), rangeOf(change)));
  if (!changes.every((one) => isWithin(one, scope)) || isAtOnce(first.node)) return undefined;
  const own = [...held].filter((node) => node.start !== undefined && isWithin(node, scope));
  const needed = [...changes, ...own.filter((node) => isAtOnce(node))];
  for (let list = rest, found: Behind | undefined; list.length;) {
    const places = needed.map((node) => list.findIndex((one) => isWithin(node, one)));
    if (places.includes(-1)) return found;
    const [from, to] = [Math.min(...places), Math.max(...places)];
    const last = list[to];
    if (!last) return found;
    found = { statements: list.slice(from), last, held: own };
    if (from !== to) return found;
    const inner = innerList(last, needed);
    if (!inner.length) return found;
    list = inner;
  }
  return undefined;
}

/** The statements of the branch that all of these are in. */
function innerList(statement: Statement, nodes: readonly Node[]): readonly Statement[] {
  const branches =
    statement.type === 'IfStatement'
      ? [statement.consequent, statement.alternate]
      : statement.type === 'BlockStatement'
        ? [statement]
        : [];
  const branch = branches.find((one) => one && nodes.every((node) => isWithin(node, one)));
  return branch ? statementsOf(branch) : [];
}

function runIn({ statements, last }: Behind, { name, reads }: Local, state: State): Run | undefined {
  const run = runOf(statements.slice(0, statements.indexOf(last) + 1), {
    ...{ first: reads[0], state, names: new Set([name]), read: entryReading },
  });
  const isWhole = run?.items.at(-1)?.statement === last && run.items.every(({ kind }) => kind === 'moved');
  return isWhole && !run.accesses.length ? run : undefined;
}

function writingOf(run: Run, behind: Behind, local: Local, state: State): Rewriting | undefined {
  const { use, name, reads, scope } = local;
  const [first] = reads;
  const [from] = behind.statements;
  const after = behind.statements.slice(behind.statements.indexOf(behind.last) + 1);
  const written = writtenIn(run, name);
  if (!from || written.renewed || written.isReplaced || written.isDeleted) return undefined;
  if (isStale(run, name, written) || run.declared.some((one) => after.some((node) => mentions(node, one))))
    return undefined;
  const end = rangeOf(behind.last).end;
  const later = behind.held.filter((node) => rangeOf(node).start >= end);
  const isNamed = (node: Node): boolean => rootOf(node) === name && after.some((one) => isWithin(node, one));
  if (!later.every(isNamed) || isRepeated(from, scope)) return undefined;
  const isGuarded = isGuardedBy(local);
  if (!isGuarded && isTakenOut(state)) return undefined;
  const isUnsure = !isGuarded && /\.[cm]?tsx?$/.test(use.file.file);
  const result = later.length ? nameInBlock(use, ['current', 'latest', `${name}Now`]) : undefined;
  const plan: Plan = {
    ...{ run, first, from, local: name, ...written, isUnsure, isGuarded },
    ...(result && { result, head: `const ${result} = (`, tail: `) ?? ${name}` }),
  };
  const call = callPieces(use.node, 'get', first.key ? [keyPiece(use.file, first.key)] : []);
  const named = result ? renames(after, name, result).map((one): Step => stepAt(use, one, one.pieces)) : [];
  return rewriting(use, {
    uses: [use],
    steps: [entryStep(state, use, first, call), ...collapse(plan), ...named],
    calls: ['get', 'update'],
    at: [first.node, from],
    copy: first.node,
    settled: { value: first.node, changes: run.items.map(({ statement }) => statement) },
    later: from,
  });
}

/** `if (!room) return …;` right behind the declaration. */
function isGuardedBy({ rest: [guard], name }: Local): boolean {
  if (guard?.type !== 'IfStatement' || guard.alternate || !exits(guard.consequent)) return false;
  const { test } = guard;
  return test.type === 'UnaryExpression' && test.operator === '!' && isNameOf(test.argument, name);
}

function isNameOf(node: Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

/** An entry may be taken out while it is waited. */
function isTakenOut(state: State): boolean {
  return state.uses.some((use) => {
    const op = accessOf(use, state)?.op;
    return op === undefined || /^(?:delete|clear|replace)$/.test(op);
  });
}

/** In a loop, or in a function that runs later. */
function isRepeated(statement: Statement, scope: Node): boolean {
  for (let at: Node | undefined = scope; at && at !== statement;) {
    if (at !== scope && (isFunction(at) || /^(?:For|While|DoWhile)/.test(at.type))) return true;
    at = childrenOf(at).find((one) => isWithin(statement, one));
  }
  return false;
}
