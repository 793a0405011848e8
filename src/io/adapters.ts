import { readdirSync, readFileSync } from 'node:fs';

/** From here it is the same way in the sources and in the compiled package. */
const FOLDER = new URL('../../adapters/', import.meta.url);

/** The source of every file that can be emitted, by `<adapter>/<file without ending>`. */
export function readAdapters(folder: URL = FOLDER): Map<string, string> {
  const sources = new Map<string, string>();
  const adapters = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
  for (const { name: adapter } of adapters.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const runtime = new URL(`${adapter}/runtime/`, folder);
    for (const file of readdirSync(runtime).sort()) {
      sources.set(`${adapter}/${file.replace(/\.ts$/, '')}`, readFileSync(new URL(file, runtime), 'utf8'));
    }
  }
  return sources;
}
