/**
 * A piece of a path. `folder`: an absolute folder that is known, whatever stands before it if a setting names it; `temporary`: the system's temporary folder;
 * `fresh`: a value made anew (random, time); `upload`: where an upload library put a file; `unknown`: anything else, which
 * `varies` if it hangs on a parameter. One of several that it may be, of which the others are not named, is marked `isOne`.
 */
export type Part = (
  | { kind: 'text'; text: string }
  | { kind: 'folder'; path: string; setting?: string }
  | { kind: 'temporary' | 'fresh' | 'upload' | 'environment' }
  | { kind: 'unknown'; name: string; varies: boolean }
) & { isOne?: true };

/** `process.env.X || './uploads'`: what holds when nothing is configured; a part that is known wins. */
export function defaultOf(first: Part[], second: Part[]): Part[] {
  if (!isVague(first)) return first;
  return first.some(({ kind }) => kind === 'unknown') ? second.map(asOne) : second;
}

/** `isPublic ? './public' : './private'` */
export function eitherOf(first: Part[], second: Part[]): Part[] {
  if (isVague(first)) return defaultOf(first, second);
  return JSON.stringify(first) === JSON.stringify(second) ? first : first.map(asOne);
}

function isVague(parts: readonly Part[]): boolean {
  return (
    parts.every(({ kind }) => kind === 'unknown' || kind === 'environment' || kind === 'text') &&
    parts.some(({ kind }) => kind !== 'text')
  );
}

function asOne(part: Part): Part {
  return { ...part, isOne: true };
}
