import type { Value } from '../value.js';

/** An instance is the same object whether its class is known exactly or not. */
export function isSame(one: Value, other: Value): boolean {
  return one === other || (one.kind === 'instance' && other.kind === 'instance' && one.of === other.of);
}
