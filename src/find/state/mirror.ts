import { homeOf } from '../runtime/home.js';
import type { FileNames } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import type { Reach } from '../runtime/reach.js';
import { type FunctionNode, isFunction, unwrapped } from '../runtime/syntax.js';
import { isEmpty } from '../runtime/values.js';
import { Reading } from './reading.js';
import { type Behaviour, type RuntimeWrite, textOf } from './writes.js';

/** What goes on in every replica without being asked for: a timer, a schedule, a file that has changed. */
export const BY_ITSELF =
  /^set(?:Timeout|Interval)|^event '(?:change|add|unlink|reload|SIGHUP)'|\b(?:cron|schedule)/i;

/**
 * True for what each replica reads anew from its source, a file or another server: by a timer, when that has changed, or
 * before each answer. Nothing is added to it here.
 */
export function isMirror(program: Program, reach: Reach, { writes }: Behaviour): boolean {
  const fills = writes.filter((write) => !isDrop(write));
  if (!fills.length) return false;
  const anew = fills.filter((write) => isReadAnew(program, reach, write));
  if (
    anew.some(({ how }) => how === 'assign') &&
    fills.every((one) => anew.includes(one) || isReadFor(program, one))
  )
    return true;
  return anew.length === fills.length || isFilledAnew(program, writes, fills);
}

/** `known.set(token, await User.findOne({ token }))`, beside a timer that reads all of them anew: what is missing is read before. */
function isReadFor(program: Program, { how, grip, value, names }: RuntimeWrite): boolean {
  if (grip !== 'whole' || !value || !/^(?:set|property)$/.test(how)) return false;
  return new Reading(program, true).isRead({ names, node: value }, 0);
}

/** `load().then((rows) => { cache.clear(); rows.forEach((row) => cache.add(row.id)); })` of a timer: all of it, each time. */
function isFilledAnew(
  program: Program,
  writes: readonly RuntimeWrite[],
  fills: readonly RuntimeWrite[],
): boolean {
  const homes = new Set(writes.map(({ names, node }) => homeOf(program, names, node)));
  const [home] = homes;
  const [first] = writes;
  if (homes.size !== 1 || !first || !isFunction(home) || fills.length === writes.length) return false;
  return (
    /\bawait\b|\.then\(/.test(textOf(first, home)) &&
    fills.every(
      ({ how, grip, route }) =>
        grip === 'whole' && /^(?:set|add|push|property)$/.test(how) && BY_ITSELF.test(route.root.label),
    )
  );
}

function isReadAnew(program: Program, reach: Reach, write: RuntimeWrite): boolean {
  const { how, grip, value, names, route } = write;
  if (grip !== 'whole' || !value) return false;
  const isByItself = BY_ITSELF.test(route.root.label) || isDueAnyway(reach, write);
  // A request that asks for it reaches one replica; what all requests go through is done before each answer.
  if (!isByItself && !/^middleware\b/.test(route.root.label)) return false;
  if (how !== 'assign' && !(isByItself && /^(?:set|put|property)$/.test(how))) return false;
  return new Reading(program, isByItself).isRead({ names, node: value }, 0);
}

/** A function without parameters that a timer runs too: whoever else runs it, the other replicas come to the same. */
function isDueAnyway(reach: Reach, { names, fn }: RuntimeWrite): boolean {
  if (!('params' in fn) || fn.params.length > 0) return false;
  const steps: { names: FileNames; fn: FunctionNode }[] = [{ names, fn }];
  for (const step of steps) {
    for (const trigger of reach.triggersOf(step.names, step.fn)) {
      if (trigger.kind === 'root' && BY_ITSELF.test(trigger.label)) return true;
      const by = trigger.kind === 'caller' ? trigger.by : null;
      const isOpen = by !== null && 'params' in by && by.params.length === 0;
      if (isOpen && steps.length < MANY && !steps.some((one) => one.fn === by))
        steps.push({ names: trigger.at.names, fn: by });
    }
  }
  return false;
}

/** How many functions are looked at on the way to a timer. */
const MANY = 12;

function isDrop({ how, grip, value }: RuntimeWrite): boolean {
  if (grip !== 'whole') return false;
  return (
    /^(?:delete|clear)$/.test(how) || (how === 'assign' && value !== undefined && isEmpty(unwrapped(value)))
  );
}
