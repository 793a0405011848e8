import type * as t from '@babel/types';
import type { FileNames } from './names.js';
import { nameOfKey } from './syntax.js';

/** Of Nest: a new object for each request, or for each who asks. */
const SCOPED = /Scope\.(?:REQUEST|TRANSIENT)/;

/** `{ provide: Store, useFactory: () => new Store() }`: a container asks once, before it serves. */
export function isProvided(names: FileNames, factory: t.Node): boolean {
  const property = factory.type === 'ObjectMethod' ? factory : names.parentOf(factory);
  const literal = property && names.parentOf(property);
  return (
    (property?.type === 'ObjectProperty' || property?.type === 'ObjectMethod') &&
    nameOfKey(property) === 'useFactory' &&
    literal !== undefined &&
    !isScoped(names, literal)
  );
}

/** Says itself that it is made for each request. */
export function isScoped(names: FileNames, node: t.Node | null): boolean {
  return SCOPED.test(names.parsed.text.slice(node?.start ?? 0, node?.end ?? 0));
}
