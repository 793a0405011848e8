/** An element, its text or elements inside escaped already; without any it closes itself. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inner: readonly string[] = [],
): string {
  const shown = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(String(value))}"`);
  return inner.length
    ? `<${name}${shown.join('')}>${inner.join('')}</${name}>`
    : `<${name}${shown.join('')}/>`;
}

/** Text inside of an element. What XML 1.0 does not allow in any form is written out, as in `\u0000`. */
export function xmlText(text: string): string {
  return escaped(text.replace(/\r\n?/g, '\n'));
}

/** Parsers turn line ends and tabs in attributes into spaces unless they are references. */
function attribute(text: string): string {
  return escaped(text).replace(/[\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => NAMES[character] ?? '')
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (character) => {
      const code = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
      return `\\u${code}`;
    });
}
