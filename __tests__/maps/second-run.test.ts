// Runs one after the other on one app: the stores of an earlier run are extended, unless somebody has edited them.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAdapters } from '../../src/io/adapters.js';
import { realPath } from '../../src/io/read.js';
import { loadTransform } from '../../src/io/transforms.js';
import type { Result } from '../../src/model/result.js';
import { run } from '../../src/pipeline.js';

const adapters = readAdapters();

const APP = `const express = require('express');
const app = express();
const names = new Map();
const seen = new Set();
const log = [{ text: 'begin' }];
const carts = new Map();

app.post('/:id', (req, res) => {
  names.set(req.params.id, 'a');
  res.json(names.get(req.params.id));
});
app.put('/:id', (req, res) => {
  seen.add(req.params.id);
  log.push({ text: 'put' });
  carts.set(req.params.id, { at: new Date() });
  res.json([...seen]);
});
app.listen(3000);
`;

let folder: string;
beforeEach(() => {
  folder = realPath(mkdtempSync(join(tmpdir(), 'second-run-')));
  writeFileSync(join(folder, 'app.js'), APP);
  writeFileSync(join(folder, 'package.json'), '{ "name": "app" }\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** @param names states of app.js; all if none is given */
async function rewriteOnly(...names: string[]): Promise<Result> {
  const options = {
    ...{ cwd: folder, paths: ['.'], dryRun: false, force: true, safeOnly: false, ignorePatterns: [] },
    ...{ ignorePath: undefined, stateDir: undefined, suppressions: [] },
    only: names.map((name) => ({ file: join(folder, 'app.js'), name })),
  };
  return run(options, { transforms: [await loadTransform('maps')], adapters });
}

function tree(): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = entries.map((one) => join(one.parentPath, one.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

const classes = (text = '') => [...text.matchAll(/^class (\w+)/gm)].map(([, name]) => name);

describe('a second run', () => {
  it('adds what it needs, and ends with what one run would have emitted', async () => {
    await rewriteOnly('names');
    const first = tree();
    expect(classes(first['state/stores.js'])).toEqual(['SharedMap']);
    await rewriteOnly('seen', 'log');
    expect(classes(tree()['state/stores.js'])).toEqual(['SharedMap', 'SharedSet', 'SharedList']);
    await rewriteOnly();
    const last = tree();

    rmSync(folder, { recursive: true });
    folder = realPath(mkdtempSync(join(tmpdir(), 'second-run-')));
    writeFileSync(join(folder, 'app.js'), APP);
    writeFileSync(join(folder, 'package.json'), '{ "name": "app" }\n');
    await rewriteOnly();
    const { 'state/stores.js': stores, 'state/redis.js': client } = tree();
    expect(last['state/stores.js']).toBe(stores);
    expect(last['state/redis.js']).toBe(client);
  });

  it('changes nothing if there is nothing new', async () => {
    await rewriteOnly();
    const first = tree();
    const result = await rewriteOnly();
    expect([result.findings, result.drafts, tree()]).toEqual([[], [], first]);
  });

  it('knows the stores by more than their layout', async () => {
    await rewriteOnly('names');
    const file = join(folder, 'state/stores.js');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll("'", '"').replaceAll(';\n', '\n').replaceAll('  ', '\t'));
    await rewriteOnly('seen');
    expect(classes(tree()['state/stores.js'])).toEqual(['SharedMap', 'SharedSet']);
  });

  it('leaves stores alone that were edited, and refuses only what they lack', async () => {
    await rewriteOnly('names');
    const file = join(folder, 'state/stores.js');
    const edited = readFileSync(file, 'utf8').replace("|| 'app'", "|| 'mine'");
    writeFileSync(file, edited);
    writeFileSync(
      join(folder, 'more.js'),
      "const router = require('express').Router();\nconst more = new Map();\nrouter.post('/:id', (req, res) => {\n  more.set(req.params.id, Date.now());\n  res.json(more.get(req.params.id));\n});\nmodule.exports = router;\n",
    );
    const { findings } = await rewriteOnly();
    const outcomes = findings.map(({ name, outcome, fix }) => [
      name,
      outcome,
      fix?.reasons.map(({ code, args }) => [code, args['file'], args['names']]),
    ]);
    expect(outcomes.sort()).toEqual([
      ['carts', 'refused', [['stores-differ', 'state/stores.js', 'the options of sharedMap, typedJson']]],
      ['log', 'refused', [['stores-differ', 'state/stores.js', 'sharedList']]],
      ['more', 'transformed', [['written-then-read', undefined, undefined]]],
      ['seen', 'refused', [['stores-differ', 'state/stores.js', 'sharedSet']]],
    ]);
    expect(readFileSync(file, 'utf8')).toBe(edited);
    expect(readFileSync(join(folder, 'more.js'), 'utf8')).toContain("const more = sharedMap('more');");
  });

  it('gives a new state another name than the store of an earlier run has', async () => {
    await rewriteOnly();
    writeFileSync(
      join(folder, 'more.js'),
      "const router = require('express').Router();\nconst names = new Map();\nrouter.post('/:id', (req, res) => {\n  names.set(req.params.id, 1);\n  res.end();\n});\nmodule.exports = router;\n",
    );
    await rewriteOnly();
    expect(readFileSync(join(folder, 'more.js'), 'utf8')).toContain("sharedMap('more.names')");
  });
});
