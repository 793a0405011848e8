import type { FileNames } from '../runtime/names.js';
import type { Reach } from '../runtime/reach.js';
import { type FunctionNode, isFunction } from '../runtime/syntax.js';
import { BY_ITSELF } from './mirror.js';
import type { Site } from './site.js';
import type { Behaviour } from './writes.js';

/**
 * `if (!isChecking) check()` of a timer, with `isChecking` set while `check` runs: nobody but the timer looks at it, and that
 * every replica has such a timer is what is found.
 */
export function isGuardOfTimer(reach: Reach, { shape }: Site, { uses, writes }: Behaviour): boolean {
  const homes = new Set(writes.map(({ fn }) => fn));
  return (
    shape === 'flag' &&
    homes.size === 1 &&
    writes.length > 1 &&
    uses.every(({ names, node }) => {
      const fn = names.functionOf(node);
      return isFunction(fn) && isRunByTimersOnly(reach, names, fn);
    })
  );
}

/** How many functions are looked at on the way to a timer. */
const MANY = 12;

function isRunByTimersOnly(reach: Reach, names: FileNames, fn: FunctionNode): boolean {
  const steps: { names: FileNames; fn: FunctionNode }[] = [{ names, fn }];
  for (const step of steps) {
    const triggers = reach.triggersOf(step.names, step.fn);
    if (!triggers.length || steps.length > MANY) return false;
    for (const trigger of triggers) {
      if (trigger.kind === 'root' && !BY_ITSELF.test(trigger.label)) return false;
      if (trigger.kind !== 'caller' || trigger.by === null) continue;
      const { by, at } = trigger;
      if (!isFunction(by)) return false;
      if (!steps.some((one) => one.fn === by)) steps.push({ names: at.names, fn: by });
    }
  }
  return true;
}
