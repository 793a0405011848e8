import type { Answer } from '../../model/replay.js';
import { parseSetCookie } from '../requests/cookies.js';
import { headerOf, setCookiesOf } from '../requests/headers.js';
import { type AnswerText, textOf } from './answer-text.js';
import { type Link, linksOf, namedValues } from './html.js';
import { decode, segmentsOf, urlOf } from './url.js';

/** Where in an answer a value is, said so that it is found in another run's answer too. */
export type Place =
  | { in: 'json'; path: readonly (string | number)[] }
  | { in: 'header'; name: string }
  | { in: 'cookie'; name: string; decoded: boolean }
  /** A part of the Location header: the n-th segment of its path, or a parameter of its query. */
  | { in: 'location'; part: number | string }
  /** The n-th form field or `meta` of a name. */
  | { in: 'field'; tag: 'input' | 'meta'; name: string; nth: number }
  /** What stands between two texts in the n-th link that begins and ends with them. */
  | { in: 'link'; before: string; after: string; nth: number }
  /** What stands between two texts in the body or a header (by its name), the n-th time that the first occurs. */
  | { in: 'text'; header?: string; before: string; after: string; nth: number };

/** The value at a place of an answer; undefined if there is none. */
export function readPlace(answer: AnswerText, place: Place): string | undefined {
  switch (place.in) {
    case 'json':
      return scalar(place.path.reduce(memberOf, answer.json));
    case 'header':
      return headerOf(answer.answer, place.name);
    case 'cookie':
      return readCookie(answer.answer, place);
    case 'location':
      return readLocation(answer, place.part);
    case 'field':
      return namedValues(answer.tags).filter(({ tag, name }) => tag === place.tag && name === place.name)[
        place.nth
      ]?.value;
    case 'link':
      return linksBetween(linksOf(answer.tags), place)[place.nth];
    case 'text':
      return readText(textOf(answer, place.header), place);
  }
}

/** For people: `body.items[0].id`, `header etag`, `input _csrf` … */
export function describePlace(place: Place): string {
  switch (place.in) {
    case 'json':
      return place.path.reduce<string>(
        (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${key}`),
        'body',
      );
    case 'header':
    case 'cookie':
      return `${place.in} ${place.name}`;
    case 'location':
      return 'header location';
    case 'field':
      return `${place.tag} ${place.name}`;
    case 'link':
      return `link ${place.before}…${place.after}`;
    case 'text':
      return `${place.header === undefined ? 'body' : `header ${place.header}`} after ${JSON.stringify(place.before)}`;
  }
}

/** Numbers are read as they are written: JSON has no other form of them that an id would have. */
export function scalar(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** The texts that stand between two in links, in the order of the page. */
export function linksBetween(
  links: readonly Link[],
  { before, after }: { before: string; after: string },
): string[] {
  return links.flatMap(({ path }) => {
    const isLong = path.length > before.length + after.length;
    if (!isLong || !path.startsWith(before) || !path.endsWith(after)) return [];
    const value = path.slice(before.length, path.length - after.length);
    return /[/?&]/.test(value) ? [] : [value];
  });
}

function memberOf(value: unknown, key: string | number): unknown {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string | number, unknown>)[key];
}

function readCookie(answer: Answer, place: { name: string; decoded: boolean }): string | undefined {
  const cookies = setCookiesOf(answer).map((header) => parseSetCookie(header));
  const value = cookies.find((cookie) => cookie.name === place.name)?.value;
  return value !== undefined && place.decoded ? decode(value) : value;
}

function readLocation({ answer, requestPath }: AnswerText, part: number | string): string | undefined {
  const url = urlOf(headerOf(answer, 'location'), requestPath);
  if (!url) return undefined;
  return typeof part === 'string'
    ? (url.searchParams.get(part) ?? undefined)
    : segmentsOf(url.pathname)[part];
}

function readText(text: string, place: { before: string; after: string; nth: number }): string | undefined {
  let at = -1;
  for (let count = 0; count <= place.nth; count++) {
    at = text.indexOf(place.before, at + 1);
    if (at < 0) return undefined;
  }
  const start = at + place.before.length;
  const end = place.after === '' ? text.length : text.indexOf(place.after, start);
  // Only words were found so: anything else is another place.
  return end > start && !/\s/.test(text.slice(start, end)) ? text.slice(start, end) : undefined;
}
