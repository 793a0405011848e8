import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import type { Binding } from '../../src/find/runtime/names.js';
import type { Reason } from '../../src/model/finding.js';
import type { Range } from '../../src/model/transform.js';
import { refusalAt } from '../../src/emission/refusal-at.js';
import type { Copied } from './copied-locals.js';
import { runsAtOnce } from './copies/scopes.js';
import { actorsOf, type Actor } from './races/accesses.js';
import { waitsOf } from './races/order.js';
import type { Rewriting, State } from './state.js';

/**
 * A copy shows what the state was when it was made: the reason to refuse, if the state may change between that and the last
 * look at the copy.
 */
export function staleCopy(
  state: State,
  rewritings: readonly Rewriting[],
  { locals }: Pick<Copied, 'locals'>,
): Reason | undefined {
  const actors = actorsOf(state, rewritings);
  const stale = [...locals].find((binding) => {
    const actor = actors.find(({ fn }) => fn === runnerOf(binding));
    return isChangedWithin(binding, actor);
  });
  return (
    stale && refusalAt(state.context, 'mixed-argument', { file: stale.names.file, ...rangeOf(stale.node) })
  );
}

function isChangedWithin(binding: Binding, actor: Actor | undefined): boolean {
  const { from, to } = lifeOf(binding);
  const isWithin = ({ start, end }: Range): boolean => start >= from && end <= to;
  if (actor?.accesses.some(({ writes, range }) => writes && isWithin(range))) return true;
  return binding.owner !== null && waitsOf(binding.owner).some(({ node }) => isWithin(rangeOf(node)));
}

/** From where it gets a value to where it is looked at for the last time: in a loop, to the end of it. */
function lifeOf({ kind, owner, node, names, references }: Binding): Life {
  const gets = references.flatMap((one) => {
    const parent = names.parentOf(one);
    return parent?.type === 'AssignmentExpression' && parent.left === one ? [rangeOf(parent).end] : [];
  });
  const declared = names.parentOf(node);
  const isGiven = declared?.type === 'VariableDeclarator' && declared.init;
  const from =
    kind === 'param' && owner
      ? rangeOf(node).end
      : Math.min(...(isGiven && declared ? [rangeOf(declared).end] : []), ...gets);
  const to = Math.max(from, ...references.map((one) => endOf(names, one, from)));
  return { from, to };
}

interface Life {
  from: number;
  to: number;
}

function endOf(names: Binding['names'], node: Node, from: number): number {
  let { end } = rangeOf(node);
  for (let at = names.parentOf(node); at && rangeOf(at).start >= from; at = names.parentOf(at))
    if (isRepeated({ names, node: at })) ({ end } = rangeOf(at));
  return end;
}

/** A loop, or a callback that runs for each element. */
function isRepeated({ names, node }: { names: Binding['names']; node: Node }): boolean {
  if (/^(?:For|While|DoWhile)/.test(node.type)) return true;
  return runsAtOnce({ names, node });
}

/** The function that a variable belongs to: around callbacks that run at once. */
function runnerOf({ names, owner }: Binding): Node | null {
  let fn: Node | null = owner;
  while (fn && runsAtOnce({ names, node: fn })) fn = names.functionOf(fn);
  return fn;
}
