import type * as t from '@babel/types';
import { isWithin } from '../../ast/walk.js';
import type { FileNames } from '../runtime/names.js';
import { isFunction } from '../runtime/syntax.js';
import type { Site } from './site.js';
import type { Use } from './use.js';
import type { Behaviour } from './writes.js';

/**
 * `while ((match = pattern.exec(text))) list.push(match[1])`, `if (kind && (make = makers.get(kind))) return make(value)`:
 * wherever it is read, the same run of the function has just given it its value. So nothing is carried from one to the next.
 * Only of variables: a field is also read by whoever writes out its object.
 */
export function isGivenFirst({ binding }: Site, { uses }: Behaviour): boolean {
  const given = uses.filter(isGiving);
  const others = uses.filter((use) => !isGiving(use));
  return (
    binding !== undefined &&
    given.length > 0 &&
    others.length > 0 &&
    others.every((use) => isBehind(use, given))
  );
}

function isGiving({ kind, how, grip, value }: Use): boolean {
  return kind === 'write' && how === 'assign' && grip === 'whole' && value !== undefined;
}

/** Climbs from a use to its function: does anything that has surely run before give the value? */
function isBehind({ names, node }: Use, given: readonly Use[]): boolean {
  let below = node;
  for (let at = names.parentOf(node); at && !isFunction(at); at = names.parentOf(at)) {
    const before = runBefore(at, below);
    const isGiven = before.some(({ root, holds }) =>
      given.some(
        (one) => one.names === names && isWithin(one.node, root) && hasRun(names, one.node, root, holds),
      ),
    );
    if (isGiven) return true;
    below = at;
  }
  return false;
}

/** What has been worked out when `below`, a child of `at`, is reached, and whether it came out as true. */
interface Before {
  root: t.Node;
  holds: boolean;
}

function runBefore(at: t.Node, below: t.Node): Before[] {
  switch (at.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return below === at.test ? [] : [{ root: at.test, holds: below === at.consequent }];
    case 'WhileStatement':
      return below === at.body ? [{ root: at.test, holds: true }] : [];
    case 'ForStatement':
      return [
        ...(at.init && below !== at.init ? [{ root: at.init, holds: false }] : []),
        ...(at.test && below !== at.init && below !== at.test ? [{ root: at.test, holds: true }] : []),
      ];
    case 'LogicalExpression':
      return below === at.right ? [{ root: at.left, holds: at.operator === '&&' }] : [];
    case 'SequenceExpression':
      return at.expressions
        .slice(0, at.expressions.indexOf(below as t.Expression))
        .map((root) => ({ root, holds: false }));
    case 'BlockStatement':
      return at.body.slice(0, at.body.indexOf(below as t.Statement)).map((root) => ({ root, holds: false }));
    default:
      return [];
  }
}

/** Whether an assignment has run wherever `root` has: it stands in no branch of that, or in one that must have been taken. */
function hasRun(names: FileNames, node: t.Node, root: t.Node, holds: boolean): boolean {
  const steps = stepsTo(names, node, root);
  const first = steps.findIndex(({ at, below }) => at.type === 'LogicalExpression' && below === at.right);
  const [plain, taken] = first < 0 ? [steps, []] : [steps.slice(0, first), steps.slice(first)];
  if (plain.some(isBranch)) return false;
  return (
    !taken.length ||
    (holds && taken.every(({ at }) => at.type === 'LogicalExpression' && at.operator === '&&'))
  );
}

interface Step {
  at: t.Node;
  below: t.Node;
}

/** From a node up to one around it. */
function stepsTo(names: FileNames, node: t.Node, root: t.Node): Step[] {
  const steps: Step[] = [];
  for (
    let below = node, at = names.parentOf(below);
    at && below !== root;
    below = at, at = names.parentOf(at)
  )
    steps.push({ at, below });
  return steps;
}

/** Whether a node may be done without that part of it. */
function isBranch({ at, below }: Step): boolean {
  if (at.type === 'IfStatement' || at.type === 'ConditionalExpression' || at.type === 'WhileStatement')
    return below !== at.test;
  if (at.type === 'ForStatement') return below !== at.init && below !== at.test;
  return (
    isFunction(at) ||
    /^Optional|^(?:For(?:In|Of)|DoWhile|Switch|Labeled|Try)Statement$|^SwitchCase$/.test(at.type)
  );
}
