import type ts from 'typescript';
import type { Analysis } from '../analysis.js';
import { PLAIN, UNKNOWN, type Value } from '../value.js';
import { isSpecifier, memberAt } from './slots-at.js';

/** The values behind a name that is looked up in something: `b` of `a.b`, of `{ b } = a`, of `import { b }`. */
export function* valuesAt(a: Analysis, name: ts.Node): Iterable<Value> {
  for (const slot of a.slotsAt(name)) {
    if (slot.kind === 'unknown') yield UNKNOWN;
    else if (slot !== name.parent) yield* a.valuesIn(slot);
  }
  const declared = a.facts.declarationsAt(name).filter((one) => !isSpecifier(one));
  if (declared.some((one) => a.facts.isLibrary(one)))
    yield a.facts.external(`library ${a.facts.names.textOf(name) ?? ''}`);
  const member = declared.some((one) => !a.facts.isLibrary(one)) ? undefined : memberAt(a, name);
  if (member) for (const object of a.objectsOf(member.receiver)) yield* outside(a, object, member.key);
}

/** `require('x').default` is the package as much as `require('x')` is: which one depends on how it was built. */
function memberOutside(a: Analysis, object: Extract<Value, { kind: 'external' }>, key: string): Value {
  const isPackage = key === 'default' && !object.path.includes(' ');
  return isPackage ? object : a.facts.external(`${object.path} ${key}`, object.at);
}

/** A member of something from outside is from outside; of a plain value, plain. */
function* outside(a: Analysis, object: Value, key: string): Iterable<Value> {
  if (object.kind === 'external') yield memberOutside(a, object, key);
  if (object.kind === 'plain') yield PLAIN;
}
