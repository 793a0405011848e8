import type { Node } from '@babel/types';
import { rangeOf } from '../../ast/walk.js';
import type { Reason } from '../../model/finding.js';
import type { Cone, Start } from '../../model/step.js';
import type { FindContext, Place } from '../../model/transform.js';
import { outsideReason } from '../outside.js';
import { Colouring } from './colour.js';
import { Emission } from './emission.js';
import { compare, inOrder } from './steps.js';
import { View } from './view.js';

/**
 * What has to become asynchronous when the code at some places awaits: the functions around them, whoever calls those,
 * and so on over the whole program, up to places that wait anyway (request handlers, async functions, timers).
 *
 * @param starts where a store is asked. Whoever gives them writes the `await` there; the cone writes all others.
 * @returns the same for the same places, in whatever order; no steps if anything is refused
 */
export function coneOf(context: FindContext, starts: readonly Start[]): Cone {
  const view = new View(context);
  const coloured = new Colouring(view).run(starts);
  const emission = new Emission(coloured).run();
  const steps = inOrder(emission.steps);
  const outside = outsideReason(context.project, steps);
  const refusals = reasonsInOrder([
    ...coloured.refusals,
    ...emission.refusals,
    ...(outside ? [outside] : []),
  ]);
  return {
    functions: placesInOrder([...emission.functions]),
    calls: coloured.calls.map(({ callee, caller }) => ({ callee: place(callee), caller: place(caller) })),
    steps: refusals.length ? [] : steps,
    refusals,
    reviews: reasonsInOrder([...coloured.reviews, ...emission.reviews]),
  };
}

function place({ file, node }: { file: string; node: Node }): Place {
  return { file, ...rangeOf(node) };
}

function placesInOrder(functions: { file: string; node: Node }[]): Place[] {
  return functions.map(place).sort((a, b) => compare(a.file, b.file) || a.start - b.start || a.end - b.end);
}

export function reasonsInOrder(reasons: readonly Reason[]): Reason[] {
  const unique = new Map(reasons.map((one) => [JSON.stringify(one), one]));
  return [...unique.values()].sort(
    (a, b) =>
      compare(a.location?.file ?? '', b.location?.file ?? '') ||
      (a.location?.start ?? 0) - (b.location?.start ?? 0) ||
      compare(a.code, b.code),
  );
}
