// JSON documents against their schemas.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Validator {
  (value: unknown): boolean;
  errors?: { dataPath?: string; instancePath?: string; message?: string }[] | null;
}

const require = createRequire(import.meta.url);
const Ajv = require('ajv') as new (options: object) => { compile(schema: object): Validator };

const FORMATS = {
  uri: (text: string): boolean => URL.canParse(text),
  'uri-reference': (text: string): boolean => URL.canParse(text, 'file:///') && !/[\s\\"<>^`{|}]/.test(text),
  'date-time': (text: string): boolean => !Number.isNaN(Date.parse(text)),
};

/** What is wrong with a document, a line each; nothing when it is valid. */
export function violations(schema: object, value: unknown): string[] {
  const validate = new Ajv({
    allErrors: true,
    strict: false,
    unicodeRegExp: false,
    formats: FORMATS,
  }).compile(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ dataPath, instancePath, message }) => `${instancePath ?? dataPath ?? ''}: ${message}`,
  );
}

/** The schema of our own report, as it is published. */
export const REPORT = JSON.parse(
  readFileSync(new URL('../../schema/audit-report.schema.json', import.meta.url), 'utf8'),
) as object;

/**
 * The official schema of SARIF 2.1.0, as Microsoft ships it. It says draft-04, of which it uses nothing that draft-07
 * reads in another way.
 */
export function sarifSchema(): object {
  const file = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  delete schema['id'];
  delete schema['$schema'];
  return schema;
}
