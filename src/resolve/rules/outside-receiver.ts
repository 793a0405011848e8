import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import { accessAt, assignmentTo, isAccess } from '../syntax/access.js';
import type { Event, Slot, Value } from '../value.js';

/**
 * `container.register('store', new Store())` … `container.resolve('store').get(1)`: a package that got hold of an object
 * of ours may hand it back, from wherever; so may what a package has made, such as a request, where an object of ours was
 * put on it (`req.client = bot`). So a receiver that comes from that package is in doubt; one that comes from a package
 * that never got it (`axios.get`) is not.
 *
 * @returns the packages that got an object with one of the members.
 */
export function packagesHolding(a: Analysis, slots: Iterable<Slot>): Set<string> {
  const packages = new Set<string>();
  for (const slot of slots)
    for (const owner of ownersOf(a, slot))
      for (const event of a.flowOf(owner)) {
        const holder = holderIn(event);
        if (holder) for (const object of a.objectsOf(holder)) packages.add(packageOf(object) ?? '');
      }
  packages.delete('');
  return packages;
}

/** What gets a value that is lost: the function that is called with it, the object that it is put on. */
function holderIn({ kind, call, expression }: Event): ts.Expression | undefined {
  if (kind !== 'handed') return undefined;
  if (!call) return (isAccess(expression) ? expression : accessAt(expression))?.expression;
  return tsc.isTaggedTemplateExpression(call) ? undefined : call.expression;
}

/** The package that a value comes from. */
export function packageOf(value: Value): string | undefined {
  const [root] = value.kind === 'external' ? value.path.split(' ') : [];
  return root === undefined || root === 'library' || root.startsWith('global:') ? undefined : root;
}

/**
 * `req.client = client` where nobody is seen who passes `client`: what is read of `req.client` later may be any object of
 * ours, though it comes from a package as far as the program shows.
 */
export function isPutThereUnseen(a: Analysis, value: Value): boolean {
  const origin = packageOf(value);
  if (value.kind !== 'external' || origin === undefined) return false;
  const key = value.path.slice(value.path.lastIndexOf(' ') + 1);
  return a.facts.names.assigned(key).some((access) => {
    const put = assignmentTo(access)?.right;
    const isThere = [...a.objectsOf(access.expression)].some((one) => packageOf(one) === origin);
    return put !== undefined && isThere && !a.objectsOf(put).size;
  });
}

/** The expressions that make an object with the member: the literal, the class, each `new` of it. */
function* ownersOf(a: Analysis, slot: Slot): Iterable<ts.Node> {
  const { parent } = slot;
  if (tsc.isObjectLiteralExpression(parent)) yield parent;
  else if (tsc.isClassLike(parent)) yield* withInstances(a, parent);
  else if (accessAt(slot) === undefined && tsc.isPropertyAccessExpression(slot))
    for (const owner of a.objectsOf(slot.expression))
      if (owner.kind === 'instance') yield* withInstances(a, owner.of);
      else if (owner.kind === 'made') yield owner.at;
}

function* withInstances(a: Analysis, made: ts.Node): Iterable<ts.Node> {
  yield made;
  for (const event of a.flowOf(made)) if (isConstruction(event)) yield event.call;
}

function isConstruction(event: Event): event is Event & { call: ts.NewExpression } {
  return event.kind === 'call' && event.call !== undefined && tsc.isNewExpression(event.call);
}
