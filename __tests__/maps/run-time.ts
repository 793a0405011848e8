// Programs that the tool rewrites and a test runs, over the backend in memory.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { memoryBackendSource } from '../../adapters/stores/adapter.js';
import { toFlavour } from '../../src/ast/flavour.js';
import { readAdapters } from '../../src/io/adapters.js';
import { realPath } from '../../src/io/read.js';
import { loadTransform } from '../../src/io/transforms.js';
import { run } from '../../src/pipeline.js';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A program as the tool rewrites it, in a folder of its own. */
export async function rewritten(files: Record<string, string>): Promise<string> {
  const folder = realPath(mkdtempSync(join(tmpdir(), 'faults-')));
  folders.push(folder);
  const manifest = { name: 'app', private: true, dependencies: { express: '^5.0.0', redis: '^5.8.0' } };
  for (const [name, text] of Object.entries({ 'package.json': JSON.stringify(manifest), ...files }))
    writeFileSync(join(folder, name), text);
  const options = {
    ...{ cwd: folder, paths: ['.'], dryRun: false, force: true, safeOnly: false, ignorePatterns: [] },
    ...{ ignorePath: undefined, stateDir: undefined, suppressions: [], only: [] },
  };
  const result = await run(options, { transforms: [await loadTransform('maps')], adapters: readAdapters() });
  expect(result.findings.filter(({ outcome }) => outcome !== 'transformed')).toEqual([]);
  return folder;
}

/**
 * A module of the rewritten program, with a fault in it, over the backend in memory: other calls come between its calls as
 * they do over a network.
 */
export async function programWith(
  files: Record<string, string>,
  name: string,
  fault: (text: string) => string,
): Promise<unknown> {
  const folder = await rewritten(files);
  const file = join(folder, name);
  writeFileSync(file, fault(readFileSync(file, 'utf8')));
  writeFileSync(join(folder, 'state/redis.js'), 'exports.redisClient = {};\n');
  const twin = toFlavour(memoryBackendSource(readAdapters()), { language: 'js', modules: 'require' });
  writeFileSync(join(folder, 'state/memory-backend.js'), twin);
  const load = createRequire(join(folder, 'package.json'));
  const stores = load('./state/stores.js') as { useBackend: (backend: unknown) => void };
  stores.useBackend((load('./state/memory-backend.js') as { memoryBackend: () => unknown }).memoryBackend());
  return load(`./${name}`);
}

/** A cut that must hit something. */
export function replacing(text: string, pattern: RegExp, by: string): string {
  expect(text).toMatch(pattern);
  return text.replace(pattern, by);
}
