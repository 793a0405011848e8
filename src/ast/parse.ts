import type * as Babel from '@babel/parser';
import type { ParserPlugin } from '@babel/parser';
import type { File } from '@babel/types';
import { createRequire } from 'node:module';

// By `require`, since `import` would first read all of its text for the names that it exports.
const { parse: babelParse } = createRequire(import.meta.url)('@babel/parser') as typeof Babel;

const COMMON: ParserPlugin[] = ['decoratorAutoAccessors', 'explicitResourceManagement'];

/** Plugin sets to try in turn: the first that parses wins, the first error is the one reported. */
function pluginSets(file: string): ParserPlugin[][] {
  if (/\.[cm]?ts$/.test(file)) return withDecorators(['typescript']);
  if (file.endsWith('.tsx')) return withDecorators(['typescript', 'jsx']);
  return [...withDecorators(['jsx']), ['flow', 'jsx', 'decorators-legacy', ...COMMON]];
}

/** Parameter decorators need the legacy plugin, `@D export class` and `accessor` fields the standard one. */
function withDecorators(base: ParserPlugin[]): ParserPlugin[][] {
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
  let first: unknown;
  for (const plugins of pluginSets(file)) {
    try {
      return babelParse(text, {
        sourceType: /\.[cm]?tsx?$|\.mjs$/.test(file) ? 'module' : 'unambiguous',
        allowReturnOutsideFunction: true,
        allowAwaitOutsideFunction: true,
        allowUndeclaredExports: true,
        allowNewTargetOutsideFunction: true,
        allowSuperOutsideMethod: true,
        attachComment: false,
        plugins,
      });
    } catch (error) {
      first ??= error;
    }
  }
  throw first;
}
