/** From coarse to fine: with what base64 and URLs have in them, names with dots, names, letters and digits. */
const KINDS = [
  /[^\s"'`<>,;&?()[\]{}|\\]+/g,
  /[^\s"'`<>,;&?()[\]{}|\\=:/]+/g,
  /[\w~-]+(?:\.[\w~-]+)*/g,
  /[\w-]+/g,
  /[A-Za-z0-9]+/g,
];

export interface Word {
  text: string;
  start: number;
}

/** The words of a text that a machine may have made, coarser ones first; finer ones may lie within them. */
export function* machineWords(text: string): Generator<Word> {
  const seen = new Set<string>();
  for (const kind of KINDS) {
    for (const match of text.matchAll(kind)) {
      const [word] = match;
      const key = `${match.index} ${word.length}`;
      if (word.length > LONGEST || !isDistinct(word) || seen.has(key)) continue;
      seen.add(key);
      yield { text: word, start: match.index };
    }
  }
}

const LONGEST = 8_192;

/** Whether a value is hardly twice the same by chance: long enough for the characters that it is made of. */
export function isDistinct(value: string): boolean {
  const hasDigits = /\d/.test(value);
  const hasLetters = /[A-Za-z]/.test(value);
  if (hasDigits && hasLetters) return value.length >= 8;
  if (hasDigits) return value.length >= 6;
  // Words of people are not mixed.
  return value.length >= 16 && /^[\w+/=-]+$/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value);
}
