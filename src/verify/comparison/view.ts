import { isAlive, parseSetCookie } from '../requests/cookies.js';
import type { PlayedStep } from '../play.js';
import type { Answer } from '../../model/replay.js';
import { headerOf, setCookiesOf } from '../requests/headers.js';
import { escapePattern, type Saved } from '../traces/template.js';

/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * What is compared of a step, in the order in which differences matter: status, location, content type, names of
 * cookies set, body (as JSON if it is, else by lines). What must differ between processes (port, folders) and saved
 * values under one of the `renamed` names are replaced by their names.
 */
export function viewOf(step: PlayedStep, renamed: readonly string[]): Json {
  if ('error' in step.outcome) return { status: `no answer (${step.outcome.error})` };
  const { outcome } = step;
  const rename = makeRename(step, renamed);
  const location = headerOf(outcome, 'location');
  return {
    status: outcome.status,
    location: location === undefined ? null : rename(location),
    'content-type': headerOf(outcome, 'content-type') ?? null,
    'set-cookie': cookieNames(outcome),
    ...bodyView(outcome, rename),
  };
}

function cookieNames(answer: Answer): string[] {
  const cookies = setCookiesOf(answer).map((header) => parseSetCookie(header));
  return cookies.map((cookie) => (isAlive(cookie) ? cookie.name : `${cookie.name} (deleted)`)).sort();
}

type Rename = (text: string) => string;

function bodyView(answer: Answer, rename: Rename): { body: Json } | { text: Json } {
  if (answer.encoding === 'base64') return { body: answer.body };
  const json = parseJson(answer.body);
  return json === undefined
    ? { text: rename(answer.body).split(/\r?\n/) }
    : { body: renameAll(json, rename) };
}

/** Lists and objects only, whatever the content type says: a bare number or word is as good as a text. */
function parseJson(text: string): Json | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function renameAll(value: Json, rename: Rename): Json {
  if (Array.isArray(value)) return value.map((item) => renameAll(item, rename));
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
  return (text) => text.replace(pattern, (match) => byText.get(match) ?? match);
}

/** A saved `7` must not be found in `17`. */
function wholeWord(text: string): string {
  const before = /^\w/.test(text) ? '(?<!\\w)' : '';
  const after = /\w$/.test(text) ? '(?!\\w)' : '';
  return `${before}${escapePattern(text)}${after}`;
}
