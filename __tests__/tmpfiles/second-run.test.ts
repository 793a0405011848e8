// Runs one after the other on one app: the file of objects of an earlier run is extended, unless somebody has edited it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAdapters } from '../../src/io/adapters.js';
import { realPath } from '../../src/io/read.js';
import { loadTransform } from '../../src/io/transforms.js';
import type { Options } from '../../src/model/options.js';
import type { Result } from '../../src/model/result.js';
import { run } from '../../src/pipeline.js';

const adapters = readAdapters();

const APP = `const express = require('express');
const fs = require('fs/promises');
const app = express();

app.put('/notes/:id', async (req, res) => {
  await fs.writeFile('notes/' + req.params.id, req.body);
  res.end();
});
app.put('/pages/:id', async (req, res) => {
  await fs.writeFile('pages/' + req.params.id, req.body);
  res.end(await fs.readFile('pages/' + req.params.id));
});
app.listen(3000);
`;
const [NOTES, PAGES] = [6, 10];

let folder: string;
beforeEach(() => {
  folder = realPath(mkdtempSync(join(tmpdir(), 'second-run-')));
  writeFileSync(join(folder, 'app.js'), APP);
  writeFileSync(join(folder, 'package.json'), '{ "name": "app" }\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function rewrite(options: Partial<Options> = {}, ...lines: number[]): Promise<Result> {
  const all = {
    ...{ cwd: folder, paths: ['.'], dryRun: false, force: true, safeOnly: false, ignorePatterns: [] },
    ...{ ignorePath: undefined, stateDir: undefined, suppressions: [] },
    only: lines.map((line) => ({ file: join(folder, 'app.js'), name: String(line) })),
    ...options,
  };
  return run(all, { transforms: [await loadTransform('tmpfiles')], adapters });
}

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const outcomes = ({ findings }: Result): string[] =>
  findings.map(({ outcome, fix }) => [outcome, ...(fix?.reasons ?? []).map(({ code }) => code)].join(' '));

describe('a second run', () => {
  it('adds what it needs, and ends with what one run would have emitted', async () => {
    await rewrite({}, NOTES);
    expect(read('app.js')).toContain("await fs.writeFile('pages/'");
    expect(read('state/objects.js')).not.toContain('function getObject');
    await rewrite();
    const [app, objects] = [read('app.js'), read('state/objects.js')];
    expect(app).toContain("res.end(await getObject(objectKey('pages', req.params.id)))");
    expect(app).not.toMatch(/objectKey2|require\('fs/);
    rmSync(join(folder, 'state'), { recursive: true });
    writeFileSync(join(folder, 'app.js'), APP);
    await rewrite();
    expect(objects).toBe(read('state/objects.js'));
  });

  it('refuses what an edited file lacks, and leaves that as it is', async () => {
    await rewrite({}, NOTES);
    const edited = read('state/objects.js').replace('MAX_KEY_BYTES = 1024', 'MAX_KEY_BYTES = 512');
    writeFileSync(join(folder, 'state/objects.js'), edited);
    const result = await rewrite();
    expect(outcomes(result)).toEqual(['refused objects-differ']);
    expect(result.findings[0]?.fix?.reasons[0]?.args).toEqual({
      file: 'state/objects.js',
      names: 'getObject',
    });
    expect(read('state/objects.js')).toBe(edited);
  });

  it('changes nothing any more when all is done', async () => {
    await rewrite();
    expect(outcomes(await rewrite())).toEqual([]);
  });
});

describe('what is asked for', () => {
  it('is one folder by the line of a finding, with all that uses it', async () => {
    await rewrite({}, PAGES);
    expect(read('app.js')).toContain("await fs.writeFile('notes/'");
    expect(read('app.js')).toContain("getObject(objectKey('pages', req.params.id))");
  });

  it('is left if it needs files outside of the given paths', async () => {
    mkdirSync(join(folder, 'lib'));
    writeFileSync(
      join(folder, 'lib/read.js'),
      "const fs = require('fs');\nexports.read = (id) => fs.promises.readFile('notes/' + id);\n",
    );
    const result = await rewrite({ paths: ['app.js'] }, NOTES);
    expect(outcomes(result)).toContain('refused outside-paths');
    expect(read('app.js')).toBe(APP);
  });
});
