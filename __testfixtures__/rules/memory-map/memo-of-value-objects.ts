// What is kept is what the key says: another replica makes the same.
import { createServer } from 'node:http';

const patterns = new Map<string, RegExp>();
const formats = new Map<string, Intl.NumberFormat>();
const links: Record<string, URL> = {};
const made: Record<string, RegExp> = {};

function patternOf(text: string): RegExp {
  let found = patterns.get(text);
  if (!found) patterns.set(text, (found = new RegExp(text)));
  return found;
}

function formatOf(locale: string): Intl.NumberFormat {
  const known = formats.get(locale);
  if (known) return known;
  const format = new Intl.NumberFormat(locale);
  formats.set(locale, format);
  return format;
}

const linkOf = (text: string): URL => (links[text] ??= new URL(text));
const madeOf = (text: string): RegExp => (made[text] = made[text] ?? new RegExp(text));

createServer((req, res) => {
  const url = req.url ?? '';
  res.end([patternOf(url), formatOf(url), linkOf(url), madeOf(url)].join());
});
