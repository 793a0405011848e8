import type { Options } from 'prettier';
import type { Habits } from './habits.js';

/**
 * Formats the text of a new file: with Prettier's configuration if the project has one, else as a file with these
 * habits is written. `file` names the language by its ending.
 */
export async function formatLike(text: string, habits: Habits, file: string): Promise<string> {
  const endOfLine = habits.newline === '\r\n' ? 'crlf' : 'lf';
  const prettier = await import('prettier');
  const config = await configOf(file);
  if (config) return formatted(text, { endOfLine, ...config, filepath: file });
  return prettier.format(text, {
    filepath: file,
    semi: habits.semicolon === ';',
    singleQuote: habits.quote === "'",
    useTabs: habits.indent.startsWith('\t'),
    tabWidth: habits.indent.startsWith('\t') ? 4 : habits.indent.length,
    trailingComma: habits.trailingComma ? 'all' : 'none',
    endOfLine,
    printWidth: 100,
  });
}

/** A plugin that is not installed is for another language most of the time: without plugins then. */
async function formatted(text: string, options: Options): Promise<string> {
  const prettier = await import('prettier');
  if (!options.plugins?.length) return prettier.format(text, options);
  return prettier.format(text, options).catch(() => prettier.format(text, { ...options, plugins: [] }));
}

/**
 * Formats an edited text with Prettier if the original was as Prettier leaves it under the project's own configuration;
 * else returns it as it is.
 */
export async function formatIfClean(file: string, before: string, edited: string): Promise<string> {
  try {
    const prettier = await import('prettier');
    const config = await prettier.resolveConfig(file, { editorconfig: true });
    const options = {
      ...config,
      filepath: file,
      endOfLine: before.includes('\r\n') ? ('crlf' as const) : ('lf' as const),
    };
    return (await prettier.check(before, options)) ? await prettier.format(edited, options) : edited;
  } catch {
    // A configuration that Prettier cannot read (a plugin that is not installed) says nothing about this file.
    return edited;
  }
}

/** A configuration that cannot be read (a plugin that is not installed) says nothing about a new file. */
async function configOf(file: string): Promise<Options | null> {
  try {
    const prettier = await import('prettier');
    return (await prettier.resolveConfigFile(file)) ? await prettier.resolveConfig(file) : null;
  } catch {
    return null;
  }
}
