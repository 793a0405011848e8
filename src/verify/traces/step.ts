import { z } from 'zod';
import { Failure } from '../../model/failure.js';

const pattern = z.string().check((context) => {
  const problem = regexProblem(context.value);
  if (problem) context.issues.push({ code: 'custom', message: problem, input: context.value });
});

/** An answer as the recording has it: values in it that later requests send are known to come from the server. */
const recordedSchema = z.strictObject({
  status: z.int().min(100).max(599),
  headers: z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .transform(lowerNames)
    .default({}),
  /** A string is the text, anything else its JSON. */
  body: z.json().optional(),
  bodyBase64: z.base64().optional(),
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
  /** Cookies that the client has from now on without having got them from an answer. */
  cookies: z.record(z.string(), z.string()).optional(),
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
  /** Null: a machine recorded the request, and no answer came. */
  recorded: recordedSchema.nullable().optional(),
});

/** A step as it is written. */
export type TraceStep = z.input<typeof stepSchema>;
/** A step with its defaults filled in. */
export type Step = z.output<typeof stepSchema>;
export type Recorded = NonNullable<Step['recorded']>;

/**
 * Validates one step and fills in its defaults.
 * @param where what to call it in errors
 * @throws Failure naming the wrong key
 */
export function checkStep(step: unknown, where: string): Step {
  return checkWith(stepSchema, step, where, 'not a request');
}

/**
 * Validates a value.
 * @param where what to call it in errors
 * @throws Failure naming the first wrong key
 */
export function checkWith<T extends z.ZodType>(
  schema: T,
  value: unknown,
  where: string,
  otherwise: string,
): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const key = issue?.path.length ? `${issue.path.join('.')}: ` : '';
  throw new Failure(`${where}: ${key}${issue?.message ?? otherwise}`);
}

function lowerNames(headers: Record<string, string | string[]>): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function regexProblem(source: string): string | undefined {
  try {
    new RegExp(source);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
