// What the report says about each state that was moved.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readAdapters } from '../../src/io/adapters.js';
import { realPath } from '../../src/io/read.js';
import type { Options } from '../../src/model/options.js';
import { run } from '../../src/pipeline.js';
import { jsonReport } from '../../src/report/json.js';
import { textReport } from '../../src/report/text.js';
import * as maps from '../../transforms/maps/index.js';
import { violations } from '../audit/schema.js';

const APP = `const express = require('express');
const stock = new Map();
const left = (item) => stock.get(item) || 0;
const app = express();
app.post('/in/:item', (req, res) => {
  stock.set(req.params.item, (stock.get(req.params.item) || 0) + 1);
  res.json({ left: left(req.params.item), again: left(req.params.item) });
});
app.post('/out/:item', (req, res) => {
  if (left(req.params.item) < 1) return res.status(409).end();
  stock.set(req.params.item, left(req.params.item) - 1);
  res.status(204).end();
});
`;

const folder = realPath(mkdtempSync(join(tmpdir(), 'effects-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'app.js'), APP);
writeFileSync(
  join(folder, 'package.json'),
  JSON.stringify({ name: 'app', dependencies: { express: '^5.0.0', redis: '^5.8.0' } }),
);

const OPTIONS: Options = {
  cwd: folder,
  paths: ['.'],
  dryRun: true,
  only: [],
  force: false,
  safeOnly: false,
  ignorePatterns: [],
  ignorePath: undefined,
  stateDir: undefined,
  suppressions: [],
};
const transform = maps as unknown as Parameters<typeof run>[1]['transforms'][number];
const result = await run(OPTIONS, { transforms: [transform], adapters: readAdapters() });

test('functions, atomic calls and round trips in JSON, as the schema has them', () => {
  const report = JSON.parse(jsonReport(result, folder, null)) as { findings: { effects?: unknown }[] };
  const schema = JSON.parse(
    readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'),
  ) as object;
  expect(violations(schema, report)).toEqual([]);
  const at = (line: number, column: number): object => ({ file: 'app.js', line, column });
  expect(report.findings[0]?.effects).toEqual({
    functions: [
      { name: 'left', location: at(3, 14) },
      { name: "app.post('/in/:item')", location: at(5, 23) },
      { name: "app.post('/out/:item')", location: at(9, 24) },
    ],
    atomic: [
      { call: 'increment', count: 1 },
      { call: 'withLock', count: 2 },
    ],
    handlers: [
      // The increment was two operations, reading twice is two more; the lock is taken and given back.
      { name: "app.post('/in/:item')", location: at(5, 23), operations: 4, roundTrips: 5 },
      { name: "app.post('/out/:item')", location: at(9, 24), operations: 3, roundTrips: 5 },
    ],
  });
});

test('the same in text', () => {
  expect(textReport(result, { cwd: folder, color: false })).toContain(
    `  async now: left (app.js:3), app.post('/in/:item') (app.js:5), app.post('/out/:item') (app.js:9)
  atomic calls: increment, withLock ×2
  round trips: app.post('/in/:item') (app.js:5) 5 (operations: 4), app.post('/out/:item') (app.js:9) 5 (operations: 3)
`,
  );
});
