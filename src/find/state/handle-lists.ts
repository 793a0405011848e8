import type * as t from '@babel/types';
import type { FileNames } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import { isCall, isMember, pathOf, unwrapped } from '../runtime/syntax.js';
import { isEmpty } from '../runtime/values.js';
import { isHandleValue, settled, TIMERS } from './handles.js';
import { assignedTo } from './memo.js';
import type { Site } from './site.js';
import type { Use } from './use.js';
import type { Behaviour } from './writes.js';

/** `job.timer = setInterval(…)` and `job.timer = null` of the entries of a list that is there from the start. */
export function isHandleOfEntries(program: Program, { writes, early }: Behaviour): boolean {
  const isHandleHere = ({ names, value }: Use): boolean =>
    value !== undefined && isHandleValue(program, { names, node: namedValue(names, unwrapped(value)) });
  const isNamed = ({ how, grip, node }: Use): boolean =>
    how === 'property' && grip === 'part' && isMember(node) && !node.computed;
  return (
    writes.every(
      (one) => isNamed(one) && one.value && (isEmpty(unwrapped(one.value)) || isHandleHere(one)),
    ) && [...writes, ...early].some((one) => isNamed(one) && isHandleHere(one))
  );
}

/** `timers.push(setInterval(…))`: nobody looks for one of them, they are only ended together. */
export function isTimerList({ shape }: Site, { writes, early }: Behaviour): boolean {
  const isTimer = ({ names, value }: Use): boolean => {
    const made = value && settled(namedValue(names, unwrapped(value)));
    return made !== undefined && isCall(made) && TIMERS.test(pathOf(made.callee) ?? '');
  };
  const all = [...writes, ...early];
  const fills = all.filter(({ how }) => how === 'push' || how === 'unshift');
  return (
    shape === 'array' &&
    fills.length > 0 &&
    fills.every((one) => one.grip === 'whole' && isTimer(one)) &&
    all.every((one) => fills.includes(one) || isTakingAway(one))
  );
}

function isTakingAway({ how, grip, value }: Use): boolean {
  if (grip !== 'whole') return false;
  if (/^(?:pop|shift|splice|delete)$/.test(how)) return true;
  const inner = value && unwrapped(value);
  return (
    inner !== undefined &&
    ((how === 'assign' && inner.type === 'ArrayExpression' && !inner.elements.length) ||
      (how === 'property' && inner.type === 'NumericLiteral'))
  );
}

/** `setInterval(…)` of `const timer = setInterval(…)`. */
function namedValue(names: FileNames, node: t.Node): t.Node {
  const binding = node.type === 'Identifier' ? names.bindingOf(node) : undefined;
  const declaration =
    binding && binding.kind !== 'param' && !assignedTo(binding).length ? binding.declaration : undefined;
  return declaration?.type === 'VariableDeclarator' && declaration.init ? unwrapped(declaration.init) : node;
}
