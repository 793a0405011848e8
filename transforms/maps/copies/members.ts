import type { AssignmentExpression, Node } from '@babel/types';
import { isTarget } from '../../../src/find/state/targets.js';
import type { Place } from '../../../src/find/runtime/program.js';
import { type Call, isCall, isMember, type Member, nameOfKey } from '../../../src/find/runtime/syntax.js';
import { enter } from './enter.js';
import { functionsNamed } from './functions.js';
import { ANY, copied, entriesOf, type Grip, inside } from './grip.js';
import { isSought } from './identity.js';
import { followLater } from './later.js';
import { isSetAgain } from './set-again.js';
import { elementParameters, mutates, onlyReads, puts, resultOf } from './methods.js';
import type { Trail } from './trail.js';

/** `value.key`: read, written, or called. */
export function followMember(trail: Trail, { names, node }: Place, grip: Grip): void {
  if (!isMember(node)) return;
  const outer = outermost(names, node);
  const parent = names.parentOf(outer);
  const changed = changeAround(names, outer, parent);
  if (changed) {
    if (grip.path.length) return;
    trail.mutate({ names, node: changed }, grip, node);
    if (changed.type === 'AssignmentExpression') assigned(trail, { names, node: changed }, changed, grip);
    return;
  }
  if (isCall(parent) && parent.callee === outer && parent.type !== 'NewExpression')
    return followMethod(trail, { names, node: parent }, parent, node, grip);
  const part = inside(grip, memberKey(node));
  if (part) trail.follow({ names, node }, part);
}

/** `copy.items = items`: from here on, `items` is a part of the copy. */
function assigned(trail: Trail, place: Place, { right }: AssignmentExpression, grip: Grip): void {
  followLater(trail, { names: place.names, node: right }, { ...grip, whole: false });
  trail.follow(place, { ...grip, whole: false });
}

/** Without `!` and `as` around it. */
function outermost(names: Place['names'], node: Node): Node {
  const parent = names.parentOf(node);
  const isWrapper = parent && /^(?:TSNonNull|TSAs|TSSatisfies|Parenthesized)Expression$/.test(parent.type);
  return isWrapper ? outermost(names, parent) : node;
}

/** The assignment, update or `delete` that changes a member; the member itself in a pattern. */
function changeAround(names: Place['names'], node: Node, parent: Node | undefined): Node | undefined {
  if (!parent) return undefined;
  if (parent.type === 'AssignmentExpression' && parent.left === node) return parent;
  if (parent.type === 'UpdateExpression') return parent;
  if (parent.type === 'UnaryExpression' && parent.operator === 'delete') return parent;
  return isTarget(names, node, parent) ? node : undefined;
}

function memberKey(member: Member): string {
  const name = nameOfKey(member);
  if (name !== null) return name;
  return member.property.type === 'NumericLiteral' ? String(member.property.value) : ANY;
}

/** `value.method(…)`. */
function followMethod(trail: Trail, place: Place, call: Call, member: Member, grip: Grip): void {
  const { names } = place;
  const method = nameOfKey(member);
  if (method === null) return trail.escape(place, 'unknown callee');
  const [first] = call.arguments;
  const isOwn = grip.path.length === 0;
  if (isOwn && mutates(method)) {
    trail.mutate(place, grip, member);
    // A key is no part of what is kept under it.
    const values = call.arguments.slice(method === 'set' ? 1 : 0);
    if (puts(method) && !isSetAgain(names, call))
      for (const one of values) followLater(trail, { names, node: one }, grip);
  }
  if (isOwn && !mutates(method) && !onlyReads(method) && functionsNamed(trail.context, method).length)
    trail.escape(place, 'unknown callee');
  if (first && isOwn) isSought(trail, place, method, first, grip);
  const result = resultAs(method, grip);
  if (result) trail.follow(place, result);
  if (first && method === 'then') enter(trail, { names, node: first }, 0, grip);
  const element = inside(grip, ANY);
  for (const index of element && first ? (elementParameters(method) ?? []) : [])
    if (element && first) enter(trail, { names, node: first }, index, element);
}

function resultAs(method: string, grip: Grip): Grip | undefined {
  switch (resultOf(method)) {
    case 'element':
      return inside(grip, ANY);
    case 'collection':
      return copied(grip);
    case 'entries':
      return entriesOf(grip);
    case 'same':
    case 'promise':
      return grip;
    case undefined:
      return undefined;
  }
}
