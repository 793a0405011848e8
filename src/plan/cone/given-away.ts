import { rangeOf } from '../../ast/walk.js';
import type { Call, Place } from '../../model/transform.js';
import type { Fn } from './functions.js';
import { handingOf } from './handing.js';
import { receptionOf } from './receivers/index.js';
import type { View } from './view.js';

/**
 * `new Template(uri, { complete: { id: f } })`: only a package gets the function, in a literal that nobody else has, and
 * waits for what it answers. So an `id` elsewhere in the program is another one.
 */
export function isGivenAway(view: View, fn: Fn, calls: readonly Call[]): boolean {
  const uses = calls.filter(({ role }) => role !== 'declaration');
  const given = uses.flatMap((call) => givenIn(view, fn, call) ?? []);
  // The key that it stands under is another name of it.
  return (
    given.length > 0 &&
    uses.every(({ file, expression }) => given.some((one) => holds(one, { file, ...expression })))
  );
}

/** The call of the package. */
function givenIn(view: View, fn: Fn, call: Call): Place | undefined {
  const handing = call.role === 'callback' && !call.via ? handingOf(view, fn, call) : undefined;
  if (handing?.from === undefined || handing.property === undefined) return undefined;
  const given = { file: call.call?.file ?? '', ...rangeOf(handing.call) };
  const isInside = holds(given, { file: handing.file, ...rangeOf(handing.value) });
  return isInside && receptionOf(handing).as === 'async' ? given : undefined;
}

function holds(outer: Place, inner: Place): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}
