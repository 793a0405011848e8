import { posix } from 'node:path';
import { readText } from '../io/read.js';
import { nameIn } from '../io/real-path.js';
import type { Skipped, SourceFile } from '../model/project.js';
import { importsIn, isClientModule, isInServedFolder, isServedScript, namesServedFolder } from './browser.js';

/**
 * Scripts that pages get as they are, and that the server loads as well, with what these load themselves: what they keep for the
 * server is kept in its process.
 * @param sources what is known to be of the server
 * @param skipped what was left out
 */
export function loadedScripts(
  sources: readonly SourceFile[],
  skipped: readonly Skipped[],
  root: string,
): SourceFile[] {
  const browser = skipped.filter(({ reason }) => reason === 'browser').map(({ file }) => file);
  const scripts = byName(browser.filter((file) => isServedScript(nameIn(root, file))));
  const loaded = new Map<string, SourceFile>();
  if (!scripts.size) return [];
  // Who names one from outside names its folder.
  const waiting = sources.filter(
    ({ file, text }) => namesServedFolder(text) || isInServedFolder(nameIn(root, file)),
  );
  for (const { file, text } of waiting)
    for (const script of scriptsIn(file, text, scripts)) {
      if (loaded.has(script)) continue;
      const source = sourceOf(script);
      if (!source) continue;
      loaded.set(script, source);
      waiting.push(source);
    }
  return [...loaded.values()];
}

/** By each name that an import may have for them: with and without the ending, the folder of an `index.js`. */
function byName(scripts: readonly string[]): Map<string, string> {
  const ends = ['', /\.[cm]?jsx?$/, /\/index\.[cm]?js$/];
  return new Map(
    scripts.flatMap((file) => ends.map((end) => [slashed(file).replace(end, ''), file] as const)),
  );
}

function scriptsIn(file: string, text: string, scripts: ReadonlyMap<string, string>): string[] {
  const folder = posix.dirname(slashed(file));
  return importsIn(text).flatMap((name) =>
    name.startsWith('.') ? (scripts.get(posix.join(folder, name)) ?? []) : [],
  );
}

function sourceOf(file: string): SourceFile | undefined {
  const { text } = readText(file);
  return text === undefined || isClientModule(text) ? undefined : { file, text };
}

function slashed(file: string): string {
  return file.replaceAll('\\', '/');
}
