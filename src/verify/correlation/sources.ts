import { parseSetCookie } from '../requests/cookies.js';
import { headerOf, setCookiesOf } from '../requests/headers.js';
import type { AnswerText } from './answer-text.js';
import { type Link, linksOf, namedValues } from './html.js';
import { linksBetween, type Place, scalar } from './place.js';
import { contextOf } from './context.js';
import { decode, segmentsOf, urlOf } from './url.js';
import type { Wanted } from './wanted.js';

/** A value in an answer. */
export interface Source {
  value: string;
  place: Place;
  /** How sure the place is to be found in another run; the higher, the surer. */
  sure: number;
  /** For a value that is in a link: the whole of it, and whether it is where the client was sent. */
  link?: { path: string; isLocation: boolean };
  /** For a hidden field of a form. */
  isHidden?: boolean;
}

/** All values of an answer that are wanted. */
export function* sourcesOf(answer: AnswerText, wanted: Wanted): Generator<Source> {
  for (const source of allSources(answer)) if (wanted.has(source.value)) yield source;
  yield* linkSources(answer, wanted);
  yield* textSources(answer, wanted);
}

function* allSources(answer: AnswerText): Generator<Source> {
  yield* jsonSources(answer.json, []);
  yield* headerSources(answer);
  yield* locationSources(answer);
  const count = new Map<string, number>();
  for (const { tag, name, value, isHidden } of namedValues(answer.tags)) {
    const nth = count.get(`${tag} ${name}`) ?? 0;
    count.set(`${tag} ${name}`, nth + 1);
    yield { value, place: { in: 'field', tag, name, nth }, sure: 3, isHidden };
  }
}

function* jsonSources(value: unknown, path: readonly (string | number)[]): Generator<Source> {
  const text = scalar(value);
  const isInList = path.some((key) => typeof key === 'number');
  if (text !== undefined) yield { value: text, place: { in: 'json', path }, sure: isInList ? 2 : 3 };
  if (value === null || typeof value !== 'object') return;
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  for (const key of keys)
    yield* jsonSources((value as Record<string | number, unknown>)[key], [...path, key]);
}

function* headerSources({ answer }: AnswerText): Generator<Source> {
  for (const name of Object.keys(answer.headers)) {
    if (name === 'set-cookie') continue;
    yield { value: headerOf(answer, name) ?? '', place: { in: 'header', name }, sure: 3 };
  }
  for (const header of setCookiesOf(answer)) {
    const { name, value } = parseSetCookie(header);
    yield { value, place: { in: 'cookie', name, decoded: false }, sure: 3 };
    if (decode(value) !== value)
      yield { value: decode(value), place: { in: 'cookie', name, decoded: true }, sure: 3 };
  }
}

function* locationSources({ answer, requestPath }: AnswerText): Generator<Source> {
  const url = urlOf(headerOf(answer, 'location'), requestPath);
  if (!url) return;
  const link = { path: url.pathname + url.search, isLocation: true };
  for (const [part, value] of segmentsOf(url.pathname).entries())
    yield { value, place: { in: 'location', part }, sure: 3, link };
  for (const [part, value] of url.searchParams)
    yield { value, place: { in: 'location', part }, sure: 3, link };
}

/** Segments of the links of a page. */
function* linkSources({ tags }: AnswerText, wanted: Wanted): Generator<Source> {
  const links = linksOf(tags);
  const seen = new Set<string>();
  for (const { path } of links) {
    if (!path.startsWith('/') || seen.has(path)) continue;
    seen.add(path);
    yield* segmentSources(path, links, wanted);
  }
}

function* segmentSources(path: string, links: readonly Link[], wanted: Wanted): Generator<Source> {
  for (const match of path.matchAll(/(?<=\/)[^/?#]+/g)) {
    const value = match[0];
    // Others are menus.
    if (!wanted.has(value) || !/\d/.test(value)) continue;
    const ends = { before: path.slice(0, match.index), after: path.slice(match.index + value.length) };
    const nth = linksBetween(links, ends).indexOf(value);
    yield { value, place: { in: 'link', ...ends, nth }, sure: 1, link: { path, isLocation: false } };
  }
}

/** Distinct values anywhere in the body or in a header, by what stands around them. */
function* textSources(answer: AnswerText, wanted: Wanted): Generator<Source> {
  const texts: [string | undefined, string][] = [[undefined, answer.text]];
  for (const name of Object.keys(answer.answer.headers))
    if (name !== 'set-cookie') texts.push([name, headerOf(answer.answer, name) ?? '']);
  for (const [header, text] of texts) {
    for (const [value, start] of wanted.findIn(text)) {
      const context = contextOf(text, { text: value, start });
      yield { value, place: { in: 'text', ...(header !== undefined && { header }), ...context }, sure: 0 };
    }
  }
}
