import { parse as babelParse, type ParserOptions } from '@babel/parser';
import type { File } from '@babel/types';

type Plugin = NonNullable<ParserOptions['plugins']>[number];

const COMMON: Plugin[] = ['decoratorAutoAccessors'];

/** Plugin sets to try in turn: the first that parses wins, the first error is the one reported. */
function pluginSets(file: string): Plugin[][] {
  if (isTypeScript(file)) return withDecorators(['typescript']);
  if (file.endsWith('.tsx')) return withDecorators(TSX);
  return [...withDecorators(['jsx']), ['flow', 'jsx', 'decorators-legacy', ...COMMON]];
}

const TSX: Plugin[] = ['typescript', 'jsx'];

function isTypeScript(file: string): boolean {
  return /\.[cm]?ts$/.test(file);
}

/** Parameter decorators need the legacy plugin, `@D export class` and `accessor` fields the standard one. */
function withDecorators(base: Plugin[]): Plugin[][] {
  return [
    [...base, 'decorators-legacy', ...COMMON],
    [...base, 'decorators', ...COMMON],
  ];
}

/**
 * Parses raw text. Offsets of the tree are UTF-16 offsets of `text` (a byte order mark counts as one).
 * @throws SyntaxError with `loc`, as @babel/parser throws it.
 */
export function parse(file: string, text: string): File {
  return firstThatParses(text, optionsFor(file), pluginSets(file));
}

/**
 * The same without lines and columns, which take a sixth of the time, for what is only looked at.
 *
 * TypeScript without the end of an element in it is read as TSX: it means the same there, or is none, such as `<T>x`. Babel makes
 * a parser of its own for each set of languages, with code that V8 has to see run again before it makes it fast: with one for
 * both, a program that has both is parsed in an eighth less time.
 * @throws SyntaxError as `parse` does
 */
export function parseToLook(file: string, text: string): File {
  const options = { ...optionsFor(file), locations: false };
  const sets = pluginSets(file);
  if (!isTypeScript(file) || ENDS_ELEMENT.test(text)) return firstThatParses(text, options, sets);
  try {
    return babelParse(text, { ...options, plugins: withDecorators(TSX)[0] ?? [] });
  } catch {
    return firstThatParses(text, options, sets);
  }
}

const ENDS_ELEMENT = /<\s*\/|\/\s*>/;

function optionsFor(file: string): ParserOptions {
  return {
    sourceType: /\.[cm]?tsx?$|\.mjs$/.test(file) ? 'module' : 'unambiguous',
    allowReturnOutsideFunction: true,
    allowAwaitOutsideFunction: true,
    allowUndeclaredExports: true,
    allowNewTargetOutsideFunction: true,
    allowSuperOutsideMethod: true,
    attachComment: false,
    createImportExpressions: false,
  };
}

function firstThatParses(text: string, options: ParserOptions, sets: readonly Plugin[][]): File {
  let first: unknown;
  for (const one of readings(text)) {
    for (const plugins of sets) {
      try {
        return babelParse(one, { ...options, plugins });
      } catch (error) {
        first ??= error;
      }
    }
  }
  throw first;
}

/** The text, and what may be read in its place if it cannot be read. */
function* readings(text: string): Generator<string> {
  yield text;
  const other = withoutListDecorators(text);
  if (other !== text) yield other;
}

/** `(@Context() [interaction]: Given)`: to Babel the list is a part of the decorator. Blanks in its place move nothing. */
function withoutListDecorators(text: string): string {
  return text.replace(LIST_DECORATOR, (decorator) => ' '.repeat(decorator.length));
}

const LIST_DECORATOR = /(?<=[(,][ \t]*)@[\w.]+\([^()\n]*\)(?=[ \t]+\[)/g;
