import { printableLines } from './printable.js';

/** HTML that is safe to put into a page as it is. Only `markup` makes it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Markup | false | readonly Part[];

/** A template for HTML: what is put into it is text and shown as such, unless it is markup itself; `false` is nothing. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.map((text, index) => text + shown(parts[index] ?? false)).join(''));
}

function shown(part: Part): string {
  if (part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(shown).join('');
  return printableLines(String(part)).replace(/[&<>"']/g, (character) => NAMES[character] ?? '');
}

const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
