import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { exists } from '../io/project-files.js';
import { readText } from '../io/read.js';
import { nameIn } from '../io/real-path.js';
import { Failure } from '../model/failure.js';

export interface JsonFile {
  text: string;
  json: Record<string, unknown>;
}

/**
 * The text of a JSON file and the object in it; undefined when there is no such file.
 * @param cwd messages name the file relative to it
 * @throws Failure when it cannot be read, is not JSON or holds no object
 */
export function readJsonFile(file: string, cwd: string): JsonFile | undefined {
  if (!exists(file)) return undefined;
  const { text, error } = readText(file);
  if (text === undefined) throw new Failure(`${nameIn(cwd, file)}: cannot be read: ${error}`);
  return { text, json: parseJsonObject(text, nameIn(cwd, file)) };
}

/**
 * The object that a JSON text holds. A byte order mark is allowed, comments and trailing commas are not.
 * @param label how the message names the file
 * @throws Failure `<label>:<line>:<column>: not valid JSON: comma expected`, or that it holds no object
 */
export function parseJsonObject(text: string, label: string): Record<string, unknown> {
  const json = text.replace(/^\uFEFF/, '');
  const value = parseStrictly(json, label);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new Failure(`${label}: must hold an object: { … }`);
}

function parseStrictly(json: string, label: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Failure(`${label}${problemOf(json) ?? `: not valid JSON: ${(error as Error).message}`}`);
  }
}

/** Where the text stops being JSON. V8 does not say so for every error. */
function problemOf(json: string): string | undefined {
  const errors: ParseError[] = [];
  parse(json, errors, { disallowComments: true });
  const [first] = errors;
  if (!first) return undefined;
  const before = json.slice(0, first.offset).split('\n');
  const what = printParseErrorCode(first.error)
    .replace(/\B[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase();
  return `:${before.length}:${(before.at(-1) ?? '').length + 1}: not valid JSON: ${what}`;
}
