import type { Node, Statement } from '@babel/types';
import { sameKey, type Access } from '../pattern/access.js';
import { accessesIn, branchOf, usesIn } from '../pattern/block.js';
import { awaitedStep, callPieces, keyPiece, removal, rewriting } from '../pattern/emit.js';
import { localOf, type Local } from '../pattern/local.js';
import { peeled } from '../pattern/nodes.js';
import { exits } from '../pattern/order.js';
import { presence, type Terms } from '../pattern/sum.js';
import type { Idiom, State } from '../state.js';

/** `const v = m.get(k); if (v) { m.delete(k); m.set(k, v); }`: a read that makes the entry the newest. */
export const touch: Idiom = {
  name: 'touch',
  shapes: ['map'],
  match(use, state) {
    const local = localOf(use, state);
    const [get, ...more] = local?.reads ?? [];
    if (!local || get?.op !== 'get' || more.length || peeled(local.init) !== get.node || !get.key)
      return undefined;
    const moved = movedIn(local, get, state);
    if (!moved) return undefined;
    const call = callPieces(use.node, 'get', [keyPiece(use.file, get.key)], ['{ touch: true }']);
    return rewriting(use, {
      uses: [use, ...moved.uses],
      steps: [awaitedStep(use, get, call), ...moved.gone.map((one) => removal(use, one))],
      calls: ['get'],
      at: [get.node],
      copy: get.node,
    });
  },
};

interface Moved {
  uses: Access['use'][];
  gone: Statement[];
}

/** The statements that put the entry in again: in a branch of their own, or behind a guard. */
function movedIn(local: Local, get: Access, state: State): Moved | undefined {
  const { rest, name } = local;
  const [first] = rest;
  if (!first) return undefined;
  if (first.type === 'IfStatement' && presence(first.test, termsOf(name)) === true && !first.alternate) {
    const branch = branchOf(first.consequent);
    const pair = pairIn(branch, local, get, state);
    return pair && { uses: pair.uses, gone: pair.gone.length === branch.length ? [first] : pair.gone };
  }
  const isGuard =
    first.type === 'IfStatement' && presence(first.test, termsOf(name)) === false && !first.alternate;
  if (!isGuard) return undefined;
  const isQuiet = exits(first.consequent) && !usesIn(local.use, state, first).length;
  return isQuiet ? pairIn(rest.slice(1), local, get, state) : undefined;
}

function termsOf(name: string): Terms {
  const isIt = (node: Node): boolean => node.type === 'Identifier' && node.name === name;
  return { read: (node) => (isIt(node) ? {} : undefined), asks: () => false };
}

/** `m.delete(k); m.set(k, v);` as the first of some statements. */
function pairIn(
  statements: readonly Statement[],
  { use, name }: Local,
  get: Access,
  state: State,
): Moved | undefined {
  const [one, other] = statements;
  if (!one || !other) return undefined;
  const [gone, ...more] = accessesIn(use, state, one) ?? [];
  const [set, ...rest] = accessesIn(use, state, other) ?? [];
  if (gone?.op !== 'delete' || set?.op !== 'set' || more.length || rest.length) return undefined;
  const isAlone = [gone, set].every(({ node }, i) => {
    const statement = [one, other][i];
    return statement?.type === 'ExpressionStatement' && statement.expression === node;
  });
  const isBack = set.value?.type === 'Identifier' && set.value.name === name && set.args.length === 2;
  const isSame = [gone, set].every(({ key }) => sameKey(key, get.key));
  return isAlone && isBack && isSame ? { uses: [gone.use, set.use], gone: [one, other] } : undefined;
}
