import { z } from 'zod';
import { Failure } from '../../model/failure.js';
import { namesIn } from './template.js';

const pattern = z.string().check((context) => {
  const problem = regexProblem(context.value);
  if (problem) context.issues.push({ code: 'custom', message: problem, input: context.value });
});

const stepSchema = z.strictObject({
  method: z
    .string()
    .regex(/^[A-Za-z]+$/, 'expected a method such as GET')
    .transform((method) => method.toUpperCase())
    .default('GET'),
  /** From the root, query included; may begin with a saved value (`{{url}}`). */
  path: z.string().regex(/^(\/|\{\{)/, 'expected a path that begins with /'),
  headers: z.record(z.string(), z.string()).default({}),
  /** A string is sent as it is, anything else but null as JSON. */
  body: z.json().optional(),
  bodyBase64: z.base64().optional(),
  expectStatus: z.int().min(100).max(599).optional(),
  /** A regular expression on the body's text; `{{name}}` in it stands for the saved value as plain text. */
  expectBody: pattern.optional(),
  /** Values for later steps: the first group of the expression, or all that it matched. */
  save: z
    .record(z.string(), z.strictObject({ from: z.enum(['body', 'location']), regex: pattern }))
    .optional(),
  /** Cookies are neither sent nor kept. */
  noCookies: z.boolean().optional(),
  /** Whose request it is: every client has its own cookies. */
  client: z.string().default('default'),
  note: z.string().optional(),
});

/** A step as it is written. */
export type TraceStep = z.input<typeof stepSchema>;
/** A step with its defaults filled in. */
export type Step = z.output<typeof stepSchema>;

/**
 * Reads a trace: a JSON array of steps, or one step a line.
 * @param name what to call it in errors, such as the file's path
 * @throws Failure naming the first wrong step and key
 */
export function parseTrace(text: string, name: string): Step[] {
  if (text.trimStart().startsWith('[')) return checkTrace(parseJson(text, name), name);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return checkTrace(
    lines.map((line, index) => parseJson(line, `${name}: step ${index + 1}`)),
    name,
  );
}

/**
 * Validates the steps of a trace and fills in their defaults.
 * @throws Failure naming the first wrong step and key
 */
export function checkTrace(steps: unknown, name = 'trace'): Step[] {
  if (!Array.isArray(steps) || steps.length === 0) {
    throw new Failure(`${name}: expected a list of requests with at least one in it`);
  }
  const checked = steps.map((step, index) => checkStep(step, `${name}: step ${index + 1}`));
  checkNames(checked, name);
  return checked;
}

/**
 * Validates one step and fills in its defaults.
 * @param where what to call it in errors
 * @throws Failure naming the wrong key
 */
export function checkStep(step: unknown, where: string): Step {
  const result = stepSchema.safeParse(step);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const key = issue?.path.length ? `${issue.path.join('.')}: ` : '';
  throw new Failure(`${where}: ${key}${issue?.message ?? 'not a request'}`);
}

/** A misspelt `{{name}}` would be sent as it stands and fail far from its cause. */
function checkNames(steps: readonly Step[], name: string): void {
  const known = new Set<string>();
  steps.forEach((step, index) => {
    const check = (key: 'path' | 'headers' | 'body' | 'expectBody') => {
      const missing = namesIn(step[key]).find((used) => !known.has(used));
      if (missing)
        throw new Failure(`${name}: step ${index + 1}: ${key}: no earlier step saves {{${missing}}}`);
    };
    check('path');
    check('headers');
    check('body');
    Object.keys(step.save ?? {}).forEach((saved) => known.add(saved));
    check('expectBody');
  });
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure(`${where}: not JSON: ${(error as Error).message}`);
  }
}

function regexProblem(source: string): string | undefined {
  try {
    new RegExp(source);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
