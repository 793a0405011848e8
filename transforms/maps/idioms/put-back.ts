import type { Node, Statement } from '@babel/types';
import { freeName, namesIn } from '../../../src/ast/names.js';
import { statementEnd } from '../../../src/ast/statement-end.js';
import { isWithin, rangeOf } from '../../../src/ast/walk.js';
import type { Piece } from '../../../src/model/plan.js';
import type { Step } from '../../../src/model/step.js';
import type { Range } from '../../../src/model/transform.js';
import { fateOf } from '../copies.js';
import { actorsOf } from '../races/accesses.js';
import { followsAtOnce, mayFollow } from '../races/order.js';
import { sameKey, type Access } from '../pattern/access.js';
import { branchOf, onlyAccess } from '../pattern/block.js';
import { awaitedStep, callPieces, entryStep, keyPiece, rewriting, stepAt } from '../pattern/emit.js';
import { layoutAt } from '../pattern/layout.js';
import { localOf, type Local } from '../pattern/local.js';
import { peeled } from '../pattern/nodes.js';
import { exits, leavesOf } from '../pattern/order.js';
import { answersIn } from '../pattern/put-points.js';
import { isReassigned } from '../pattern/stable.js';
import { tellsOnly } from '../pattern/tells-only.js';
import type { Idiom, State, Use } from '../state.js';

/**
 * `const u = m.get(k); if (!u) return E; log(u); u.n++; send(u);`, where what stands between cannot move into an `update`:
 * the changed copy is put back behind the last change. The function takes the lock, as all that write do.
 */
export const putBack: Idiom = {
  name: 'put back',
  shapes: ['map', 'record'],
  match(use, state) {
    const local = localOf(use, state);
    const [read, ...more] = local?.reads ?? [];
    if (!local || !read?.key || more.length || read.op !== 'get' || peeled(local.init) !== read.node)
      return undefined;
    const found = changesBehind(local, state);
    const changes = found?.statements ?? [];
    const last = changes.at(-1);
    if (!found || !last || local.declaration.kind !== 'const' || isReassigned(read, changes))
      return undefined;
    if (!followsAtOnce(local.scope, rangeOf(read.node), rangeOf(last))) return undefined;
    const early = exitsIn(found);
    if (!early || isAskedBetween(local, last, early, state) || isAnsweredInside(found, early))
      return undefined;
    const own = setBehind(local, last, state);
    const isBehind = own || found.nodes.some((node) => !early.some(({ branch }) => isWithin(node, branch)));
    const call = callPieces(use.node, 'get', [keyPiece(use.file, read.key)]);
    const back = putting(local, use);
    return rewriting(use, {
      uses: own ? [use, own.use] : [use],
      steps: [
        entryStep(state, use, read, call),
        ...early.map((one) => (one.last ? behind(use, one.last, back) : before(use, one.branch, back))),
        ...(own ? [setStep(own)] : isBehind ? [behind(use, last, back)] : []),
      ],
      calls: own && !early.length ? ['get', 'set'] : ['get', 'update', ...(own ? ['set'] : [])],
      at: [read.node],
      copy: read.node,
      settled: { value: read.node, changes },
      later: own?.node ?? last,
    });
  },
};

interface Changes {
  /** From the first that changes the copy to the last. */
  statements: readonly Statement[];
  /** The changes themselves. */
  nodes: readonly Node[];
}

/** Undefined if the copy is changed elsewhere. */
function changesBehind({ use, reads, rest }: Local, state: State): Changes | undefined {
  const { mutations, escapes } = fateOf(state, use.file, reads[0].node);
  const places = mutations.map(({ file, node }) =>
    file === use.file ? rest.findIndex((one) => isWithin(node, one)) : -1,
  );
  if (!places.length || escapes.length || places.includes(-1)) return undefined;
  const statements = rest.slice(Math.min(...places), Math.max(...places) + 1);
  return { statements, nodes: mutations.map(({ node }) => node) };
}

/** The state is asked before the change is put back, or another copy of it is in use there. */
function isAskedBetween(
  { use, reads, scope, declaration }: Local,
  last: Statement,
  early: readonly Early[],
  state: State,
): boolean {
  const asks = state.uses.map((one) => ({
    ...{ uses: [one], steps: [], starts: [], calls: [], reviews: [] },
    ...{ reads: true, writes: true },
  }));
  const actor = actorsOf(state, asks).find(({ fn }) => fn === scope);
  const own = rangeOf(reads[0].node);
  const others = (actor?.accesses ?? []).filter(({ node }) => !isWithin(use.node, node) || node === scope);
  const isLost = ({ start, end }: Range): boolean =>
    early.some((one) => one.last && rangeOf(one.branch).start <= start && end <= rangeOf(one.last).end);
  return (
    !actor ||
    others.some(
      ({ range, node }) =>
        (range.start >= rangeOf(declaration).start && mayFollow(scope, range, rangeOf(last))) ||
        (range.start >= rangeOf(last).start &&
          range.start < rangeOf(last).end &&
          !isInBranch(range, early)) ||
        isLost(range) ||
        (range.start < own.start && !tellsOnly(node, state) && mayFollow(scope, range, own)),
    )
  );
}

/** It answers behind a change, and the last one is yet to come, or around: who has the answer may ask another process before the change is put back. */
function isAnsweredInside({ statements, nodes }: Changes, early: readonly Early[]): boolean {
  return statements.some((statement) =>
    answersIn(statement).some(
      (answer) => !isInBranch(answer, early) && nodes.some((node) => rangeOf(node).end <= answer.start),
    ),
  );
}

/** `m.set(k, u);` right behind the last change: it is put back by the code itself. */
function setBehind({ rest, reads, name, use }: Local, last: Statement, state: State): Access | undefined {
  const next = rest[rest.indexOf(last) + 1];
  const set = next && onlyAccess(use, state, next);
  const isBack = set?.op === 'set' && set.value?.type === 'Identifier' && set.value.name === name;
  const isAlone = next?.type === 'ExpressionStatement' && next.expression === set?.node;
  return isBack && isAlone && sameKey(set.key, reads[0].key) ? set : undefined;
}

function setStep(set: Access): Step {
  const { use, key, value } = set;
  const args = [...(key ? [[keyPiece(use.file, key)]] : []), ...(value ? [[rangeOf(value)]] : [])];
  return awaitedStep(use, set, callPieces(use.node, 'set', ...args));
}

function isInBranch({ start, end }: Range, early: readonly Early[]): boolean {
  return early.some(({ branch }) => rangeOf(branch).start <= start && end <= rangeOf(branch).end);
}

/** A branch that leaves, where the copy has changes that are not put back yet. */
interface Early {
  branch: Statement;
  /** The last statement in it that changes the copy. */
  last?: Statement;
}

/** The branches that leave between two changes, or behind their own; undefined where it is left in another way. */
function exitsIn({ statements, nodes }: Changes): Early[] | undefined {
  const branches = statements.flatMap((one) =>
    one.type === 'IfStatement' && !one.alternate && exits(one.consequent) ? [one.consequent] : [],
  );
  const isKnown = (leave: Node): boolean => branches.some((branch) => isWithin(leave, branch));
  if (!statements.every((one) => leavesOf(one).every(isKnown))) return undefined;
  const found = branches.map((branch): Early | undefined => {
    const all = branchOf(branch);
    const last = all.findLast((one) => nodes.some((node) => isWithin(node, one)));
    if (!last) return { branch };
    const isLeftOnce = last !== all.at(-1) && all.slice(0, -1).every((one) => !leavesOf(one).length);
    return isLeftOnce ? { branch, last } : undefined;
  });
  return found.every((one) => one !== undefined) ? found : undefined;
}

/** What has been taken out meanwhile stays out. */
function putting({ reads, name }: Local, use: Use): Piece[] {
  const [{ key }] = reads;
  const entry = freeName(namesIn(use.file), ['entry', 'value', 'current']);
  const args: Piece[][] = [
    ...(key ? [[keyPiece(use.file, key)]] : []),
    [`(${entry}) => ${entry} && ${name}`],
  ];
  return ['await ', ...callPieces(use.node, 'update', ...args)];
}

function behind(use: Use, statement: Statement, back: readonly Piece[]): Step {
  const { line, semicolon } = layoutAt(use.file, statement);
  const after = statementEnd(use.file.text, statement);
  // A comment at the end of the line stays with the statement.
  const end = after + (/^[ \t]*\/\/[^\r\n]*/.exec(use.file.text.slice(after))?.[0].length ?? 0);
  return stepAt(use, { start: end, end }, [line, ...back, semicolon]);
}

/** At the beginning of a branch that leaves. */
function before(use: Use, branch: Statement, back: readonly Piece[]): Step {
  const { start } = rangeOf(branch);
  const end = statementEnd(use.file.text, branch);
  const [first] = branch.type === 'BlockStatement' ? branch.body : [];
  if (first) {
    const at = rangeOf(first).start;
    const { line, semicolon } = layoutAt(use.file, first);
    return stepAt(use, { start: at, end: at }, [...back, semicolon, line]);
  }
  const { line, inner, semicolon } = layoutAt(use.file, branch);
  return stepAt(use, { start, end }, ['{', inner, ...back, semicolon, inner, { start, end }, line, '}']);
}
