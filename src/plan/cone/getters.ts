import type { ClassMethod, Node } from '@babel/types';
import { rangeOf } from '../../ast/walk.js';
import type { Call } from '../../model/transform.js';
import { keyName, type Fn } from './functions.js';
import { familyOf } from './heritage.js';
import { isMember } from './promise-position.js';
import { LAYER, replace, type Layered } from './steps.js';
import type { At, View } from './view.js';

/**
 * The places where a getter of a class is read, if it can become a method: all of them are known, none takes it apart,
 * and no other class, interface or setter has a say in it.
 */
export function readsOf(view: View, fn: Fn): At[] | undefined {
  const { node } = fn;
  if (node.type !== 'ClassMethod' || node.computed || !isAlone(view, fn, node)) return undefined;
  const { calls, unresolved } = view.context.resolver.callsOf(fn.file, rangeOf(node.key));
  const mentions = calls.filter(({ role }) => role !== 'declaration');
  const reads = mentions.flatMap((one) => readAt(view, one) ?? []);
  return unresolved.length || reads.length < mentions.length ? undefined : reads;
}

function isAlone(view: View, fn: Fn, node: ClassMethod): boolean {
  const body = view.parent(node);
  const name = keyName(node.key, false);
  const twins =
    body?.type === 'ClassBody'
      ? body.body.filter((one) => 'key' in one && keyName(one.key, false) === name)
      : [];
  const { functions, signatures, outside } = familyOf(view, fn);
  return twins.length === 1 && functions.length === 1 && !signatures.length && !outside.length;
}

function readAt(view: View, { file, role, expression }: Call): At | undefined {
  const at = role === 'reference' ? view.at({ file, ...expression }) : undefined;
  const parent = at && view.parent(at.node);
  if (!at || !parent || !isMember(at.node) || isWritten(parent, at.node)) return undefined;
  const goesOn = /^Optional/.test(parent.type) && 'optional' in parent && !parent.optional;
  return goesOn ? undefined : at;
}

function isWritten(parent: Node, node: Node): boolean {
  if (parent.type === 'AssignmentExpression') return parent.left === node;
  return (
    parent.type === 'UpdateExpression' || (parent.type === 'UnaryExpression' && parent.operator === 'delete')
  );
}

/** `get total() {` → `async total() {` */
export function methodStep(view: View, { file, node }: Fn): Layered {
  const { start, end } = rangeOf(node);
  const key = rangeOf((node as ClassMethod).key).start;
  const word = start + view.text(file).slice(start, key).lastIndexOf('get');
  return replace(file, { start: word, end }, LAYER.async, ['async ', { start: key, end }]);
}

/** `cart.total` → `cart.total()` */
export function callStep({ file, node }: At): Layered {
  return replace(file, rangeOf(node), LAYER.async, [rangeOf(node), '()']);
}
