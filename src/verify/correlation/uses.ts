import { visit } from 'jsonc-parser';
import type { Step } from '../traces/step.js';
import { type Coding, decodeAs } from './coding.js';
import { bodyType, partsOf } from './parts.js';
import { machineWords } from './words.js';
import { multipartFields } from './multipart.js';

/** Where in a request a value stands by which a resource or a field is meant, however short the value is. */
export type Role =
  /** After `before` in the path: the path up to it, without the slash. */
  | { is: 'segment'; index: number; before: string; path: string }
  /** Under a key in the query or the body. */
  | { is: 'field'; key: string };

/** A value in a request. */
export interface Use {
  /** As `partsOf` names it. */
  part: string;
  start: number;
  end: number;
  coding: Coding;
  value: string;
  role?: Role;
}

/** What browsers say about themselves, and what describes the request. */
const SILENT_HEADERS =
  /^(host|user-agent|accept.*|sec-.*|content-type|origin|cache-control|pragma|priority|dnt|x-forwarded-proto|upgrade.*)$/i;

/** All values in a request that may have come from an answer: whole ones first, then words within them. */
export function usesOf(step: Step): Use[] {
  const whole: Use[] = [];
  const parts = partsOf(step);
  for (const [part, text] of parts) {
    if (part === 'path') whole.push(...pathUses(text));
    else if (part === 'body') whole.push(...bodyUses(step, text));
    else if (!SILENT_HEADERS.test(part.replace(/^header /, '')))
      whole.push(useAt({ part, start: 0, coding: 'plain' }, text));
  }
  const rawOf = ({ part, start, end }: Use) => (parts.get(part) ?? '').slice(start, end);
  return [...whole, ...whole.flatMap((use) => wordUses(use, rawOf(use)))];
}

function useAt(place: Pick<Use, 'part' | 'start' | 'coding' | 'role'>, text: string): Use {
  return { ...place, end: place.start + text.length, value: decodeAs(place.coding, text) };
}

function pathUses(path: string): Use[] {
  const [pathname = '', query] = splitOnce(path, '?');
  const uses: Use[] = [];
  let start = 0;
  for (const [index, segment] of pathname.split('/').entries()) {
    const before = decodeAs('url', pathname.slice(0, Math.max(0, start - 1)));
    const role: Role = { is: 'segment', index: index - 1, before, path };
    if (segment !== '') uses.push(useAt({ part: 'path', start, coding: 'url', role }, segment));
    start += segment.length + 1;
  }
  return query === undefined ? uses : [...uses, ...formUses('path', query, pathname.length + 1, 'form')];
}

function formUses(part: string, text: string, offset: number, coding: Coding): Use[] {
  let start = offset;
  return text.split('&').flatMap((pair) => {
    const [name = '', value] = splitOnce(pair, '=');
    const role: Role = { is: 'field', key: decodeAs(coding, name) };
    const at = start + name.length + 1;
    start += pair.length + 1;
    return value ? [useAt({ part, start: at, coding, role }, value)] : [];
  });
}

function bodyUses(step: Step, text: string): Use[] {
  const type = bodyType(step);
  const coding = step.bodyBase64 === undefined ? 'plain' : 'bytes';
  if (type === 'application/x-www-form-urlencoded') return formUses('body', text, 0, 'form');
  if (type.startsWith('multipart/'))
    return multipartFields(text).map(({ name, value, start }) =>
      useAt({ part: 'body', start, coding, role: { is: 'field', key: name } }, value),
    );
  if (coding === 'plain' && /^\s*[[{]/.test(text)) return jsonUses(text);
  return coding === 'plain' ? [useAt({ part: 'body', start: 0, coding }, text)] : [];
}

function jsonUses(text: string): Use[] {
  const uses: Use[] = [];
  visit(text, {
    onLiteralValue(value, offset, length, _line, _character, pathOf) {
      const key = pathOf().findLast((each) => typeof each === 'string');
      const role: { role?: Role } = key === undefined ? {} : { role: { is: 'field', key } };
      const isString = typeof value === 'string';
      const [start, end] = isString ? [offset + 1, offset + length - 1] : [offset, offset + length];
      const coding = isString ? 'json string' : 'json value';
      if (value !== null) uses.push(useAt({ part: 'body', start, coding, ...role }, text.slice(start, end)));
    },
  });
  return uses;
}

function wordUses(whole: Use, raw: string): Use[] {
  if (whole.coding === 'json value') return [];
  // What stands for another character belongs to no word.
  const text = raw.replace(/%[0-9a-f]{2}|\\u[0-9a-f]{4}|\\./gi, (escape) => ' '.repeat(escape.length));
  return [...machineWords(text)].map((word) =>
    useAt({ part: whole.part, start: whole.start + word.start, coding: whole.coding }, word.text),
  );
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
