import type { Rewriting } from '../state.js';

/** True if every comment of the original still stands somewhere after the steps. */
export function keepsComments({ uses, steps }: Rewriting): boolean {
  const file = uses[0]?.file;
  return (file?.tree.comments ?? []).every(({ start = 0, end = 0, value }) =>
    steps
      .filter((step) => step.start <= start && end <= step.end)
      .every(({ pieces }) =>
        pieces.some((piece) => {
          if (typeof piece === 'string') return piece.includes(value);
          return 'start' in piece && piece.start <= start && end <= piece.end;
        }),
      ),
  );
}
