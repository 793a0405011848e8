import { z } from 'zod';
import { Failure } from '../model/failure.js';
import { didYouMean } from './nearest.js';

export const FORMATS = ['text', 'json', 'sarif', 'github', 'html'] as const;

function filledText(error: string) {
  return z.string({ error }).regex(/\S/, error);
}

const text = filledText('must be a text that is not empty');
const names = 'must be the name of a transform or a list of names';
const path = filledText('must be a path');
const selection = z.string({ error: 'must be "FILE:NAME"' }).regex(/^.+:[^:/\\]+$/, 'must be "FILE:NAME"');

const suppression = z.strictObject(
  {
    rule: text,
    file: path,
    name: text.optional(),
    reason: filledText('must say why'),
  },
  { error: 'must be an object with rule, file, reason and, if need be, name' },
);

const schema = z.strictObject(
  {
    transform: z.union([filledText(names), z.array(text)], { error: names }).optional(),
    ignorePatterns: z.array(text, { error: 'must be a list of patterns' }).optional(),
    ignorePath: path.optional(),
    stateDir: path.optional(),
    safeOnly: z.boolean({ error: 'must be true or false' }).optional(),
    only: z.array(selection, { error: 'must be a list of "FILE:NAME"' }).optional(),
    format: z.enum(FORMATS, { error: `must be one of ${FORMATS.join(', ')}` }).optional(),
    suppressions: z.array(suppression, { error: 'must be a list' }).optional(),
  },
  { error: 'must be an object' },
);

/** A config as it is written, checked. */
export type RawConfig = z.infer<typeof schema>;

/**
 * Checks what a config file holds.
 * @param label how the message names the file
 * @param prefix the key of the file under which the config stands, if any
 * @throws Failure of one line: file, key, what is expected and what is there
 */
export function validateConfig(value: unknown, label: string, prefix: string[] = []): RawConfig {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  // A mistyped key is also a missing one: the former is what helps.
  const { issues } = result.error;
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  throw new Failure(`${label}: ${issue ? wordsFor(issue, value, prefix) : 'is not valid'}`);
}

function wordsFor(issue: z.core.$ZodIssue, value: unknown, prefix: string[]): string {
  const keyOf = (...more: string[]) => JSON.stringify(dotted([...prefix, ...issue.path, ...more]));
  if (issue.code === 'unrecognized_keys') {
    const [unknown = ''] = issue.keys;
    const known = Object.keys(issue.path.length === 0 ? schema.shape : suppression.shape);
    return `unknown key ${keyOf(unknown)}${didYouMean(unknown, known) || `, the keys are ${known.join(', ')}`}`;
  }
  const found = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], value);
  if (found === undefined && issue.path.length > 0) return `${keyOf()} is missing, it ${issue.message}`;
  const subject = prefix.length + issue.path.length === 0 ? 'the config' : keyOf();
  return `${subject} ${issue.message}, not ${shortly(found)}`;
}

function shortly(value: unknown): string {
  const text = typeof value === 'function' ? 'a function' : String(JSON.stringify(value));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** `suppressions[0].reason` */
function dotted(keys: PropertyKey[]): string {
  return keys
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`))
    .join('');
}
