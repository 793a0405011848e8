import type * as t from '@babel/types';
import { isWithin } from '../../ast/walk.js';
import type { Binding, FileNames } from '../runtime/names.js';
import { returnsOf } from '../runtime/returns.js';
import { type FunctionNode, isCall, isFunction, isMember, rootOf, unwrapped } from '../runtime/syntax.js';
import { thisOwner } from '../runtime/this.js';

/** What serves, so that a function that gets it too goes on after its call: `serve(app, rooms)`. */
const SERVER = /^(?:app|server|httpServer|fastify|express|api|router|io|wss?|bot|client|broker|scope)$/;

/** `serve(app, rooms)`, `serve({ app, rooms })`, `new Games(rooms)`, `app.locals.rooms = rooms`: others go on using it. */
export function isHandedOut({ names, references }: Binding): boolean {
  return references.some((node) => {
    const parent = names.parentOf(node);
    if (parent?.type === 'AssignmentExpression') return parent.right === node && isOfServer(parent.left);
    const property = parent?.type === 'ObjectProperty' && parent.value === node ? parent : undefined;
    const given = property ? names.parentOf(property) : node;
    const call = given && names.parentOf(given);
    if (!isCall(call) || call.callee === given) return false;
    return call.type === 'NewExpression' || call.arguments.some(isServer) || isOfServer(call.callee);
  });
}

/** `app`, `{ app }`. */
function isServer(given: t.Node): boolean {
  if (given.type === 'ObjectExpression')
    return given.properties.some((one) => one.type === 'ObjectProperty' && isServer(one.value));
  return given.type === 'Identifier' && SERVER.test(given.name);
}

/** `app.locals.rooms`, `app.decorate` of `app.decorate('rooms', rooms)`, `global.rooms`. */
function isOfServer(target: t.Node): boolean {
  const root = rootOf(target);
  return (
    isMember(target) && root.type === 'Identifier' && (SERVER.test(root.name) || /^global/.test(root.name))
  );
}

/** `return { add() {…}, close }`: functions that go on using the variable. */
export function givesFunctions(names: FileNames, owner: FunctionNode, binding: Binding): boolean {
  return isUsedIn(functionsGivenBy(names, owner), binding);
}

const given = new WeakMap<FunctionNode, t.Node[]>();

/** The functions that are returned, in a literal too, and those beside them that they name. */
function functionsGivenBy(names: FileNames, owner: FunctionNode): t.Node[] {
  let found = given.get(owner);
  if (!found) {
    const values = returnsOf(owner).flatMap((one) => partsOf(names, unwrapped(one)));
    found = withNamed(
      names,
      owner,
      values.flatMap((value) => functionOf(names, value) ?? []),
    );
    given.set(owner, found);
  }
  return found;
}

function withNamed(names: FileNames, owner: FunctionNode, functions: t.Node[]): t.Node[] {
  if (!functions.length) return functions;
  const found = new Set(functions);
  const beside = names.bindings.filter((one) => one.owner === owner && one.kind !== 'param');
  const own = beside.flatMap((one) => {
    const fn = functionOf(names, one.node);
    return fn ? [{ fn, one }] : [];
  });
  for (const fn of found) for (const other of own) if (isUsedIn([fn], other.one)) found.add(other.fn);
  return [...found];
}

function isUsedIn(functions: readonly t.Node[], { references }: Binding): boolean {
  return functions.some((fn) => references.some((one) => isWithin(one, fn)));
}

/** `this.items = () => items` of a function that is used with `new`. */
export function putsFunctions(names: FileNames, owner: FunctionNode, binding: Binding): boolean {
  return names.thisExpressions.some((node) => {
    const member = names.parentOf(node);
    const assignment = member && names.parentOf(member);
    return (
      isMember(member) &&
      assignment?.type === 'AssignmentExpression' &&
      assignment.left === member &&
      thisOwner(names, node) === owner &&
      isUsedIn([functionOf(names, assignment.right) ?? []].flat(), binding)
    );
  });
}

/** What is returned, or what a literal holds that is: `const api = {}; api.send = () => …; return api`. */
function partsOf(names: FileNames, returned: t.Node): t.Node[] {
  if (returned.type === 'ObjectExpression')
    return returned.properties.map((one) => (one.type === 'ObjectProperty' ? one.value : one));
  const binding = returned.type === 'Identifier' ? names.bindingOf(returned) : undefined;
  const declaration = binding?.declaration;
  const init = declaration?.type === 'VariableDeclarator' && declaration.init && unwrapped(declaration.init);
  if (!binding || !init || init.type !== 'ObjectExpression') return [returned];
  return [returned, ...partsOf(names, init), ...addedTo(binding)];
}

function addedTo({ names, references }: Binding): t.Node[] {
  return references.flatMap((one) => {
    const member = names.parentOf(one);
    const assignment =
      member && isMember(member) && member.object === one ? names.parentOf(member) : undefined;
    return assignment?.type === 'AssignmentExpression' && assignment.left === member
      ? [assignment.right]
      : [];
  });
}

/** The function that an expression is, or that the variable or declaration of its name is. */
function functionOf(names: FileNames, value: t.Node): t.Node | undefined {
  const bound = value.type === 'Identifier' ? names.bindingOf(value) : undefined;
  // A parameter is declared by the function that has it.
  const named =
    value.type !== 'Identifier' ? value : bound?.kind === 'param' ? undefined : bound?.declaration;
  const fn = named?.type === 'VariableDeclarator' ? named.init : named;
  return isFunction(fn) ? fn : undefined;
}
