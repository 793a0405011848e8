/** The parts of a text (lines, words) that are there as often in every run, whatever comes and goes around them. */
export interface Landmarks {
  /** Whether every run has them in the same order. */
  isOrdered: boolean;
  /** The first one that other parts have less or more often, or, with `inOrder`, not where the order puts it. */
  mismatch(parts: readonly string[], inOrder: boolean): Mismatch | undefined;
}

export interface Mismatch {
  part: string;
  isMissing: boolean;
}

export function landmarksOf(runs: readonly (readonly string[])[]): Landmarks {
  const [first = new Map<string, number>(), ...others] = runs.map(countsOf);
  const isMark = (part: string) =>
    first.has(part) && others.every((counts) => counts.get(part) === first.get(part));
  const [order = [], ...orders] = runs.map((run) => run.filter(isMark));
  const isOrdered = orders.every((other) => order.every((part, at) => other[at] === part));
  return {
    isOrdered,
    mismatch(parts, inOrder) {
      const counts = countsOf(parts);
      const part = order.find((each) => counts.get(each) !== first.get(each));
      if (part !== undefined) return { part, isMissing: (counts.get(part) ?? 0) < (first.get(part) ?? 0) };
      const seen = parts.filter(isMark);
      const moved = inOrder ? order.find((each, at) => seen[at] !== each) : undefined;
      return moved === undefined ? undefined : { part: moved, isMissing: true };
    },
  };
}

/** Of blank parts there may be any number. */
function countsOf(parts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const part of parts) if (part.trim() !== '') counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}
