import type { Step } from '../traces/step.js';

/** The texts that a request is made of, by name: `path`, `body`, `header x`, `cookie x`. */
export type Parts = ReadonlyMap<string, string>;

/** Bytes are read as one character each, so that places in them are the same. */
const BYTES = 'latin1';

/** @returns the texts of a step's request; a body that is no text is one of bytes */
export function partsOf(step: Step): Parts {
  const parts = new Map([['path', step.path]]);
  for (const [name, value] of Object.entries(step.headers)) parts.set(`header ${name}`, value);
  for (const [name, value] of Object.entries(step.cookies ?? {})) parts.set(`cookie ${name}`, value);
  const body = bodyText(step);
  if (body !== undefined) parts.set('body', body);
  return parts;
}

/** The step with other texts. */
export function withParts(step: Step, changed: Parts): Step {
  const headers = changedIn(step.headers, 'header', changed);
  const cookies = step.cookies && changedIn(step.cookies, 'cookie', changed);
  return {
    ...step,
    path: changed.get('path') ?? step.path,
    headers,
    ...(cookies && { cookies }),
    ...bodyOf(step, headers, changed.get('body')),
  };
}

/** The type of the body that a step sends, without parameters. */
export function bodyType(step: Step): string {
  const [, type = ''] =
    Object.entries(step.headers).find(([name]) => name.toLowerCase() === 'content-type') ?? [];
  if (type === '' && typeof step.body === 'object') return 'application/json';
  return (type.split(';', 1)[0] ?? '').trim().toLowerCase();
}

function bodyText({ body, bodyBase64 }: Step): string | undefined {
  if (bodyBase64 !== undefined) return Buffer.from(bodyBase64, 'base64').toString(BYTES);
  if (body == null) return undefined;
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function bodyOf(step: Step, headers: Step['headers'], text: string | undefined): Partial<Step> {
  if (text === undefined) return {};
  if (step.bodyBase64 !== undefined) return { bodyBase64: Buffer.from(text, BYTES).toString('base64') };
  if (typeof step.body === 'string') return { body: text };
  // It was JSON by its kind, and is so by its type from now on.
  const isTyped = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  return { body: text, headers: isTyped ? headers : { ...headers, 'content-type': 'application/json' } };
}

function changedIn(values: Record<string, string>, kind: string, changed: Parts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, changed.get(`${kind} ${name}`) ?? value]),
  );
}
