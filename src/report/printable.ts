const ESCAPE = String.fromCharCode(27);
const COLOURS = new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g');

/**
 * Text of others (answers, logs, notes) on one line, as it may be shown: characters that steer a terminal or turn the
 * direction of text are written out, so that nobody's answer can pretend to be ours.
 */
export function printable(text: string): string {
  return text.replace(COLOURS, '').replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, escaped);
}

/** The same on several lines: line ends and tabs stay. */
export function printableLines(text: string): string {
  return text
    .replace(COLOURS, '')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, escaped);
}

const SHORT: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(character: string): string {
  return SHORT[character] ?? `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

/** At most `length` characters; what is longer is cut in the middle. */
export function shortened(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const head = Math.ceil((length - 1) / 2);
  return [
    ...characters.slice(0, head),
    '…',
    ...characters.slice(characters.length - (length - 1 - head)),
  ].join('');
}
