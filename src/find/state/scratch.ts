import type * as t from '@babel/types';
import { isWithin } from '../../ast/walk.js';
import type { Place } from '../runtime/program.js';
import type { Reach } from '../runtime/reach.js';
import { isFunction } from '../runtime/syntax.js';
import type { Site } from './site.js';
import type { Behaviour, RuntimeWrite } from './writes.js';

/** Used by one function only, which gives it a new value before it reads it: a local that was declared too far out. */
export function isScratch({ uses }: Behaviour): boolean {
  const [first] = [...uses].sort((a, b) => (a.node.start ?? 0) - (b.node.start ?? 0));
  if (!first || first.kind !== 'write' || first.how !== 'assign' || !first.value) return false;
  const { start, end } = first.value;
  const isReadByValue = uses.some(
    ({ node }) => (start ?? 0) <= (node.start ?? 0) && (node.end ?? 0) <= (end ?? 0),
  );
  if (isReadByValue) return false;
  const fn = first.names.functionOf(first.node);
  return (
    fn !== null &&
    isFunction(fn) &&
    isUnconditional(first.names, first.node, fn) &&
    uses.every(({ names, node }) => names === first.names && isWithin(node, fn))
  );
}

/** How many calls a helper is away from what calls it. */
const FAR = 4;

/** `run() { this.servers = load(); this.scan(); }`: each run begins with a new value, and only its helpers read that. */
export function isScratchOfRun(reach: Reach, { uses, writes }: Behaviour): boolean {
  return writes.some((begin) => {
    const { names, node, fn, how, grip, value } = begin;
    if (how !== 'assign' || grip !== 'whole' || !value || !isFunction(fn)) return false;
    if (names.functionOf(node) !== fn || !isUnconditional(names, node, fn)) return false;
    const run = { reach, fn, from: value.end ?? 0 };
    return uses.every(
      (use) => use.node === node || isOfRun(run, use, use.names.functionOf(use.node), new Set()),
    );
  });
}

interface Run {
  reach: Reach;
  fn: t.Node;
  from: number;
}

/** After the value was given, in the same function or in one that nothing else calls. */
function isOfRun(run: Run, { names, node }: Place, at: t.Node | null, seen: Set<t.Node>): boolean {
  if (isWithin(node, run.fn)) return (node.start ?? 0) >= run.from;
  if (!at || seen.size > FAR || !isFunction(at)) return false;
  if (seen.has(at)) return true;
  seen.add(at);
  const triggers = run.reach.triggersOf(names, at);
  return (
    triggers.length > 0 &&
    triggers.every((one) => one.kind === 'caller' && one.by !== null && isOfRun(run, one.at, one.by, seen))
  );
}

/** Named in one block only, which begins by giving it a new value. */
export function isBlockScratch({ references, binding }: Site): boolean {
  const [first, ...others] = [...references].sort((a, b) => (a.node.start ?? 0) - (b.node.start ?? 0));
  const assignment = first?.names.parentOf(first.node);
  if (!first || assignment?.type !== 'AssignmentExpression' || assignment.left !== first.node) return false;
  const statement = first.names.parentOf(assignment);
  const block = statement?.type === 'ExpressionStatement' ? first.names.parentOf(statement) : undefined;
  if (assignment.operator !== '=' || block?.type !== 'BlockStatement') return false;
  const fn = first.names.functionOf(first.node);
  return (
    fn !== null &&
    fn !== binding?.owner &&
    others.every(
      ({ names, node }) =>
        names === first.names &&
        isWithin(node, block) &&
        !isWithin(node, assignment) &&
        names.functionOf(node) === fn,
    )
  );
}

/** `let open; const opened = new Promise((resolve) => { open = resolve; })`: where it is declared it gets its value. */
export function isOfOwnPromise({ binding }: Site, { writes }: Behaviour): boolean {
  return (
    binding !== undefined &&
    writes.every(({ names, fn }) => {
      const made = names.parentOf(fn);
      return (
        made?.type === 'NewExpression' &&
        made.callee.type === 'Identifier' &&
        made.callee.name === 'Promise' &&
        names.functionOf(made) === binding.owner
      );
    })
  );
}

function isUnconditional(names: RuntimeWrite['names'], node: t.Node, fn: t.Node): boolean {
  for (let at = names.parentOf(node); at && at !== fn; at = names.parentOf(at))
    if (
      !/^(?:AssignmentExpression|ExpressionStatement|BlockStatement|TryStatement|For\w*Statement|SequenceExpression)$/.test(
        at.type,
      )
    )
      return false;
  return true;
}
