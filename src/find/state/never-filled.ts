import { unwrapped } from '../runtime/syntax.js';
import type { Site } from './site.js';
import type { Behaviour } from './writes.js';

const TAKES = /^(?:delete|clear|shift|pop)$/;
/** How something is asked for that is not handed on. */
const ASKS =
  /^(?:get|has|size|length|forEach|keys|values|entries|iterate|includes|find|some|test|compare|property)$/;

/** `private readonly calls = new Map()`, of which entries are taken out, and nobody puts any in. */
export function isNeverFilled({ shape, initial }: Site, { uses }: Behaviour): boolean {
  if (shape !== 'map' && shape !== 'set') return false;
  const begun = initial && unwrapped(initial);
  if (begun?.type !== 'NewExpression' || begun.arguments.length > 0) return false;
  return uses.every(({ kind, how, grip }) =>
    kind === 'write' ? TAKES.test(how) && grip === 'whole' : grip !== 'whole' || ASKS.test(how),
  );
}
