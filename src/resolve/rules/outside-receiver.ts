import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import { accessAt } from '../syntax/access.js';
import type { Event, Slot, Value } from '../value.js';

/**
 * `container.register('store', new Store())` … `container.resolve('store').get(1)`: a package that got hold of an object
 * of ours may hand it back, from wherever. So a receiver that comes from that package is in doubt; one that comes from
 * a package that never got it (`axios.get`) is not.
 *
 * @returns the packages that got an object with one of the members.
 */
export function packagesHolding(a: Analysis, slots: Iterable<Slot>): Set<string> {
  const packages = new Set<string>();
  for (const slot of slots)
    for (const owner of ownersOf(a, slot))
      for (const { kind, call } of a.flowOf(owner))
        if (kind === 'handed' && call && !tsc.isTaggedTemplateExpression(call))
          for (const callee of a.objectsOf(call.expression)) packages.add(packageOf(callee) ?? '');
  packages.delete('');
  return packages;
}

/** The package that a value comes from. */
export function packageOf(value: Value): string | undefined {
  const [root] = value.kind === 'external' ? value.path.split(' ') : [];
  return root === undefined || root === 'library' || root.startsWith('global:') ? undefined : root;
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
