// Why a test that calls what became async is left to people: the report names the file and the reason.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { readAdapters } from '../../src/io/adapters.js';
import { realPath } from '../../src/io/read.js';
import { loadTransform } from '../../src/io/transforms.js';
import { run } from '../../src/pipeline.js';

const folder = realPath(mkdtempSync(join(tmpdir(), 'tests-left-')));
afterAll(() => rmSync(folder, { recursive: true }));

it('tests that cannot follow are named with the code that explains it', async () => {
  const app = fileURLToPath(new URL('../../__testfixtures__/maps/tests-mocha/input', import.meta.url));
  cpSync(app, folder, { recursive: true });
  const options = {
    ...{ cwd: folder, paths: ['.'], dryRun: true, force: true, safeOnly: false, ignorePatterns: [] },
    ...{ ignorePath: undefined, stateDir: undefined, suppressions: [], only: [] },
  };
  const tools = { transforms: [await loadTransform('maps')], adapters: readAdapters() };
  const { findings } = await run(options, tools);
  const left = findings
    .flatMap(({ fix }) => fix?.reasons ?? [])
    .filter(({ code }) => code === 'test-not-updated');
  const told = left.map(({ args, location }) => [basename(location?.file ?? ''), args['reason']]);
  expect(told).toEqual([
    ['later.js', 'callback-style-test'],
    ['throws.js', 'sync-assertion'],
  ]);
});
