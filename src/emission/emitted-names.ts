import type { Step } from '../model/step.js';

/** The emitted files that steps import from, by name. */
export function emittedBy(steps: readonly Step[]): string[] {
  const names = steps.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (typeof piece === 'object' && 'emitted' in piece ? [piece.emitted] : [])),
  );
  return [...new Set(names)].sort();
}
