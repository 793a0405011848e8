/**
 * The known names that a mistyped one may stand for, closest first: at most a third of it is wrong (swapped
 * neighbours count once), or it is the beginning of them. Case does not matter. Empty when nothing is near.
 */
export function nearestNames(name: string, known: readonly string[]): string[] {
  const typed = name.toLowerCase();
  const allowed = Math.max(1, Math.floor(typed.length / 3));
  return known
    .map((candidate) => ({ candidate, distance: distanceTo(typed, candidate.toLowerCase(), allowed) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance)
    .map(({ candidate }) => candidate);
}

/** ` (did you mean "sessions"?)`, ready to be appended to a message; empty when nothing is near. */
export function didYouMean(name: string, known: readonly string[]): string {
  const [nearest] = nearestNames(name, known);
  return nearest === undefined ? '' : ` (did you mean "${nearest}"?)`;
}

function distanceTo(typed: string, candidate: string, allowed: number): number {
  const begun = typed.length >= 3 && candidate.startsWith(typed);
  return begun ? Math.min(allowed, editDistance(typed, candidate)) : editDistance(typed, candidate);
}

/** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours, one each. */
function editDistance(a: string, b: string): number {
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + cost,
        swapped ? at(beforeLast, j - 2) + 1 : Infinity,
      );
    }
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: number[], index: number): number {
  return row[index] ?? Infinity;
}
