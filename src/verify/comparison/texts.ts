import { landmarksOf } from './landmarks.js';
import { firstDifference } from './show.js';

/**
 * Whether a text may stand where the baseline had a different one each time: word by word if it has as many words
 * each time, else by the words that are there each time.
 */
export function fitsTexts(baselines: readonly string[], text: string): boolean {
  const [words, all] = [wordsOf(text), baselines.map(wordsOf)];
  const [first = []] = all;
  if (all.some(({ length }) => length !== first.length)) {
    const marks = landmarksOf(all);
    return marks.mismatch(words, marks.isOrdered) === undefined;
  }
  if (words.length !== first.length) return false;
  return words.every((word, at) =>
    isLike(
      all.map((each) => each[at] ?? ''),
      word,
    ),
  );
}

/** A word that differs by itself may be any other, but a path only below where it parts (`/rooms/` is not `/login`). */
function isLike(baselines: readonly string[], word: string): boolean {
  const [first = '', ...others] = baselines;
  if (others.every((other) => other === first)) return word === first;
  const shared = first.slice(0, Math.min(...others.map((other) => firstDifference(first, other))));
  return word.startsWith(shared.slice(0, shared.lastIndexOf('/') + 1));
}

/** Coarse on purpose: a random token must be one word, whatever characters (and padding) it has by chance. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s<>"'`()[\]{},;&?]|=(?![="'\s<>]|$)/);
}
