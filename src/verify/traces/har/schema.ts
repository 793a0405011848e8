import { z } from 'zod';
import { Failure } from '../../../model/failure.js';
import { checkWith } from '../step.js';

const pairs = z.array(z.object({ name: z.string(), value: z.string() })).default([]);

const param = z.object({
  name: z.string(),
  value: z.string().optional(),
  fileName: z.string().optional(),
  contentType: z.string().optional(),
});

const postData = z.object({
  mimeType: z.string().default(''),
  text: z.string().optional(),
  /** Ours: the format knows no bytes here. */
  encoding: z.string().optional(),
  params: z.array(param).optional(),
});

const entrySchema = z.object({
  startedDateTime: z
    .string()
    .refine((text) => !Number.isNaN(Date.parse(text)), 'expected a date such as 2025-01-31T12:00:00.000Z'),
  request: z.object({
    method: z.string(),
    url: z.string().regex(/^[a-z][a-z0-9+.-]*:/i, 'expected an absolute URL'),
    headers: pairs,
    postData: postData.nullish(),
    /** In bytes; -1 if unknown. */
    bodySize: z.number().optional(),
  }),
  response: z.object({
    /** 0 if no answer came. */
    status: z.number(),
    headers: pairs,
    content: z.object({ text: z.string().optional(), encoding: z.string().optional() }).default({}),
  }),
  _client: z.string().optional(),
  _webSocketMessages: z.array(z.unknown()).optional(),
});

export type HarEntry = z.output<typeof entrySchema>;
export type HarPostData = z.output<typeof postData>;

/** Whether a text means to be a HAR: an object whose first key is `log`, or which has `log.entries`. */
export function isHar(text: string): boolean {
  if (/^\s*\{\s*"log"\s*:/.test(text)) return true;
  if (!/^\s*\{/.test(text) || !text.includes('"entries"')) return false;
  try {
    return typeof (JSON.parse(text) as { log?: unknown }).log === 'object';
  } catch {
    return false;
  }
}

/**
 * The entries of a HAR in the order in which they were sent.
 * @throws Failure naming the first wrong entry, from 1, and its key
 */
export function entriesOf(har: unknown, name: string): HarEntry[] {
  const { log } = checkWith(
    z.object({ log: z.object({ entries: z.array(z.unknown()) }) }),
    har,
    name,
    'not a HAR',
  );
  if (log.entries.length === 0) throw new Failure(`${name}: log.entries: no request was recorded`);
  return log.entries
    .map((entry, index) => checkWith(entrySchema, entry, `${name}: entry ${index + 1}`, 'not an entry'))
    .sort((a, b) => Date.parse(a.startedDateTime) - Date.parse(b.startedDateTime));
}
