import { isAlive, parseSetCookie } from '../requests/cookies.js';
import type { PlayedStep } from '../play.js';
import type { Answer } from '../../model/replay.js';
import { eventsOf, isEventStream } from '../requests/events.js';
import { headerOf, setCookiesOf } from '../requests/headers.js';
import { parseJson } from '../requests/json.js';
import { hashOf } from '../requests/read-answer.js';
import { escapePattern, type Saved } from '../traces/template.js';
import { STACK, withoutFrameItems, withoutFrames } from './stacks.js';

/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The key under which a view has the lines of a text. */
export const LINES = 'text';

/**
 * What is compared of a step, in the order in which differences matter: status, location and content type, cookies
 * set, body (as JSON if it is, a stream by its events, bytes by their hash, else by lines), further headers. What must differ
 * between processes (port, folders) and versions (stacks of errors), and saved values under one of the `renamed` names, are
 * replaced by their names.
 */
export function viewOf(step: PlayedStep, renamed: readonly string[]): Json {
  if ('error' in step.outcome) return { status: `no answer (${step.outcome.error})` };
  const { outcome } = step;
  const rename = makeRename(step, renamed);
  const body = bodyView(outcome, rename);
  // A tag tells two contents apart, also if nothing but a stack is different.
  const isOfStack = JSON.stringify(body).includes(STACK);
  return {
    status: outcome.status,
    headers: headersOf(outcome, rename, (name) => FIRST_HEADERS.has(name)),
    cookies: cookiesOf(outcome, rename),
    ...body,
    further: headersOf(
      outcome,
      rename,
      (name) => !FIRST_HEADERS.has(name) && !(isOfStack && name === 'etag'),
    ),
  };
}

const FIRST_HEADERS = new Set(['location', 'content-type']);

/** They tell of the connection, the length of what is compared anyway, and how long it took. */
const TRANSPORT = new Set([
  ...['connection', 'keep-alive', 'content-length', 'transfer-encoding', 'trailer', 'upgrade', 'via'],
  ...['date', 'age', 'server-timing', 'x-response-time', 'x-runtime', 'x-process-time'],
]);

function headersOf({ headers }: Answer, rename: Rename, isWanted: (name: string) => boolean): Json {
  const names = Object.keys(headers).filter((name) => isWanted(name) && name !== 'set-cookie');
  const compared = names.filter((name) => !TRANSPORT.has(name)).sort();
  return Object.fromEntries(compared.map((name) => [name, rename([headers[name] ?? []].flat().join(', '))]));
}

/** Values by name; their attributes are the same code's, or times. */
function cookiesOf(answer: Answer, rename: Rename): Json {
  const cookies = setCookiesOf(answer).map((header) => parseSetCookie(header));
  return Object.fromEntries(
    cookies.map((cookie) => [cookie.name, isAlive(cookie) ? rename(cookie.value) : '(deleted)']),
  );
}

type Rename = (text: string) => string;

function bodyView(answer: Answer, rename: Rename): { body: Json } | { text: Json } {
  if (answer.encoding === 'sha256') return { body: answer.body };
  if (answer.encoding === 'base64') return { body: hashOf(Buffer.from(answer.body, 'base64')) };
  const isStream = isEventStream(headerOf(answer, 'content-type'));
  const json = (isStream ? eventsOf(answer.body) : parseJson(answer.body)) as Json | undefined;
  return json === undefined
    ? { text: rename(answer.body).split(/\r?\n/) }
    : { body: renameAll(json, rename) };
}

function renameAll(value: Json, rename: Rename): Json {
  if (Array.isArray(value)) return withoutFrameItems(value).map((item) => renameAll(item, rename));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [rename(key), renameAll(item, rename)]),
    );
  }
  if (typeof value === 'string') return rename(value);
  const text = JSON.stringify(value);
  const changed = rename(text);
  return changed === text ? value : changed;
}

function makeRename(step: PlayedStep, names: readonly string[]): Rename {
  const values: Saved = Object.fromEntries(names.map((name) => [name, step.saved[name] ?? '']));
  const known: [string, string][] = [
    [step.process.folder, '{{folder}}'],
    [`:${step.process.port}`, ':{{port}}'],
    ...Object.entries(values)
      .filter(([, value]) => value !== '')
      .map(([name, value]): [string, string] => [value, `{{${name}}}`]),
  ];
  const byText = new Map(known);
  const longestFirst = [...byText.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(wholeWord).join('|'), 'g');
  // Frames first: what stands in them is no value of the server.
  return (text) => withoutFrames(text).replace(pattern, (match) => byText.get(match) ?? match);
}

/** A saved `7` must not be found in `17`. */
function wholeWord(text: string): string {
  const before = /^\w/.test(text) ? '(?<!\\w)' : '';
  const after = /\w$/.test(text) ? '(?!\\w)' : '';
  return `${before}${escapePattern(text)}${after}`;
}
