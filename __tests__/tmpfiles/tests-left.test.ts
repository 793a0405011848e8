// Tests that call what is asynchronous now and cannot be changed: the program is, and the report names them.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readAdapters } from '../../src/io/adapters.js';
import { realPath } from '../../src/io/read.js';
import { loadTransform } from '../../src/io/transforms.js';
import { run } from '../../src/pipeline.js';

const APP = `const express = require('express');
const fs = require('fs');
const load = (id) => fs.readFileSync('notes/' + id, 'utf8');
const app = express();
app.put('/:id', (req, res) => {
  fs.writeFileSync('notes/' + req.params.id, req.body);
  res.end(load(req.params.id));
});
app.listen(3000);
module.exports = { load };
`;

let folder: string;
beforeEach(() => {
  folder = realPath(mkdtempSync(join(tmpdir(), 'tests-left-')));
  writeFileSync(join(folder, 'app.js'), APP);
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "app", "devDependencies": { "mocha": "^11.0.0" } }\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

it.each([
  [
    'callback-style-test',
    "it('loads', (done) => { load('b'); setTimeout(() => { assert.equal(load('a'), 'text'); done(); }, 1); });",
  ],
  ['sync-assertion', "it('loads', () => { expect(() => load('a')).to.not.throw(); });"],
])('%s', async (code, text) => {
  const test = `const assert = require('assert');\nconst { expect } = require('chai');\nconst { load } = require('./app');\n${text}\n`;
  writeFileSync(join(folder, 'app.test.js'), test);
  const options = {
    ...{ cwd: folder, paths: ['.'], dryRun: false, force: true, safeOnly: false, ignorePatterns: [] },
    ...{ ignorePath: undefined, stateDir: undefined, suppressions: [], only: [] },
  };
  const tools = { transforms: [await loadTransform('tmpfiles')], adapters: readAdapters() };
  const { findings } = await run(options, tools);
  expect(readFileSync(join(folder, 'app.js'), 'utf8')).toContain('res.end(await load(req.params.id));');
  expect(readFileSync(join(folder, 'app.test.js'), 'utf8')).toBe(test);
  const reasons = findings.flatMap(({ fix }) => fix?.reasons ?? []);
  expect(reasons.map(({ code: shown, args }) => [shown, args])).toContainEqual([
    'test-not-updated',
    { reason: code },
  ]);
});
