import type { Node, Statement } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import { accessOf, isPlainMember, type Access } from '../pattern/access.js';
import { accessesIn, branchOf, spotOf } from '../pattern/block.js';
import { awaitedStep, callPieces, keyPiece, removal, rewriting } from '../pattern/emit.js';
import { mentions, peeled } from '../pattern/nodes.js';
import { reasonAt } from '../pattern/reason.js';
import { numberOf } from '../pattern/values.js';
import type { Idiom, State, Use } from '../state.js';

/** `if (m.size >= N) m.delete(m.keys().next().value); m.set(k, v);`: a store that keeps the newest `N`. */
export const bound: Idiom = {
  name: 'bound',
  shapes: ['map'],
  match(use, state) {
    const first = accessOf(use, state);
    const spot = first && spotOf(first.node, first.ancestors);
    const next = spot?.siblings[spot.index + 1];
    if (!spot || !next) return undefined;
    const eviction = evictionOf(spot.statement, use, state) ?? evictionOf(next, use, state);
    const writing = eviction?.statement === next ? spot.statement : next;
    const set = eviction && setOf(writing, use, state);
    if (!eviction || !set?.value || !set.key) return undefined;
    if (eviction.isMore) return { refuse: reasonAt(state, use, eviction.statement, 'eviction-side-effect') };
    const max = eviction.most + (writing === next ? 1 : 0);
    if (!isEverySetBounded(state)) return undefined;
    const call = callPieces(set.use.node, 'set', [keyPiece(use.file, set.key)], [rangeOf(set.value)]);
    return rewriting(use, {
      uses: [...eviction.uses, set.use],
      steps: [removal(use, eviction.statement), awaitedStep(set.use, set, call)],
      calls: ['set'],
      at: [writing],
      reads: false,
      options: { max: String(max) },
    });
  },
};

interface Eviction {
  statement: Statement;
  uses: Use[];
  /** How many entries there are at most behind it. */
  most: number;
  /** It does more than to take the oldest entry out. */
  isMore: boolean;
}

/** `if (m.size > N) m.delete(m.keys().next().value);`, also by way of a variable, or `while`. */
function evictionOf(statement: Statement, use: Use, state: State): Eviction | undefined {
  if (!/^(?:If|While)Statement$/.test(statement.type) || !('test' in statement) || !statement.test)
    return undefined;
  if (statement.type === 'IfStatement' && statement.alternate) return undefined;
  const accesses = accessesIn(use, state, statement);
  const size = accesses?.find(({ op }) => op === 'size');
  const keys = accesses?.find(({ op }) => op === 'keys');
  const gone = accesses?.find(({ op }) => op === 'delete');
  const most = size && mostOf(statement.test, size, state);
  if (!accesses || !size || !keys || !gone || accesses.length !== 3 || most === undefined) return undefined;
  const body = branchOf(
    'body' in statement ? statement.body : (statement as { consequent: Node }).consequent,
  );
  if (!isOldest(gone, keys, body)) return undefined;
  const others = body.filter((one) => one !== statementOf(gone, body) && !isOldestName(one, keys));
  return { statement, uses: accesses.map((one) => one.use), most, isMore: others.length > 0 };
}

/** Entries that are left where the test is false, or after one was taken out: `size >= N` leaves `N - 1`. */
function mostOf(test: Node, size: Access, state: State): number | undefined {
  const node = peeled(test);
  if (node.type !== 'BinaryExpression' || peeled(node.left) !== size.node) return undefined;
  const limit = limitOf(node.right, size.use, state);
  if (limit === undefined || !/^>=?$/.test(node.operator)) return undefined;
  return node.operator === '>=' ? limit - 1 : limit;
}

/** A number, or a constant that is one. */
function limitOf(node: Node, { file }: Use, { context }: State): number | undefined {
  const value = numberOf(node);
  if (value !== undefined || node.type !== 'Identifier') return value;
  const origin = context.resolver.originOf(file.file, rangeOf(node));
  const found = origin.kind === 'value' ? context.nodeAt(origin.file, origin)?.node : undefined;
  return found && numberOf(found);
}

function statementOf({ node }: Access, body: readonly Statement[]): Statement | undefined {
  return body.find((one) => one.type === 'ExpressionStatement' && one.expression === node);
}

/** `m.delete(m.keys().next().value)`, `m.delete(oldest)`. */
function isOldest(gone: Access, keys: Access, body: readonly Statement[]): boolean {
  const [argument] = gone.args;
  if (!argument || !statementOf(gone, body)) return false;
  if (isFirstOf(peeled(argument), keys)) return true;
  const name = argument.type === 'Identifier' ? argument.name : undefined;
  const declared = body.find((one) => isOldestName(one, keys));
  return name !== undefined && !!declared && mentions(declared, name);
}

/** `const oldest = m.keys().next().value;`, `const [oldest] = m.keys();` */
function isOldestName(statement: Statement, keys: Access): boolean {
  if (statement.type !== 'VariableDeclaration' || statement.declarations.length !== 1) return false;
  const [declarator] = statement.declarations;
  if (!declarator?.init) return false;
  const init = peeled(declarator.init);
  return declarator.id.type === 'ArrayPattern' ? init === keys.node : isFirstOf(init, keys);
}

/** `m.keys().next().value` */
function isFirstOf(node: Node, keys: Access): boolean {
  if (!isNamed(node, 'value')) return false;
  const next = (node as { object: Node }).object;
  return (
    next.type === 'CallExpression' &&
    isNamed(next.callee, 'next') &&
    (next.callee as { object: Node }).object === keys.node
  );
}

function isNamed(node: Node, name: string): boolean {
  return isPlainMember(node) && node.property.type === 'Identifier' && node.property.name === name;
}

function setOf(statement: Statement, use: Use, state: State): Access | undefined {
  const [set, ...more] = accessesIn(use, state, statement) ?? [];
  const isAlone = statement.type === 'ExpressionStatement' && statement.expression === set?.node;
  return isAlone && set.op === 'set' && set.args.length === 2 && !more.length ? set : undefined;
}

/** The bound would hold for all sets: so all of them must have it. */
function isEverySetBounded(state: State): boolean {
  return state.uses.every((use) => {
    const access = accessOf(use, state);
    if (access?.op !== 'set') return true;
    const spot = spotOf(access.node, access.ancestors);
    const near = spot ? [spot.siblings[spot.index - 1], spot.siblings[spot.index + 1]] : [];
    return near.some((one) => one && evictionOf(one, use, state));
  });
}
