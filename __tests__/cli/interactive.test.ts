import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BIN, ENVIRONMENT, repositoryWith } from './run.js';

const APP = `const express = require('express');
const notes = new Map();
const tags = new Map();
const app = express();

app.put('/:id', (req, res) => {
  notes.set(req.params.id, 'note');
  tags.set(req.params.id, 'tag');
  res.end();
});
`;
const PACKAGE = JSON.stringify({ name: 'app', dependencies: { express: '^5.0.0', redis: '^5.8.0' } });

/** The tool with these lines as its input. */
function answering(
  folder: string,
  input: string,
  ...args: string[]
): { code: number | null; stderr: string } {
  const all = [BIN, '-t', 'maps', '-i', ...args];
  const { status, stderr } = spawnSync(process.execPath, all, {
    ...{ cwd: folder, input, encoding: 'utf8', env: ENVIRONMENT },
  });
  return { code: status, stderr };
}

const app = (): string => repositoryWith({ 'app.js': APP, 'package.json': PACKAGE });

it('rewrites what is taken, and leaves the rest', () => {
  const folder = app();
  const { code, stderr } = answering(folder, 'what?\nn\ny\n');
  expect(code).toBe(0);
  expect(stderr).toContain(
    "  async now: app.put('/:id') (app.js:6)\n" +
      "  round trips: app.put('/:id') (app.js:6) 1\n" +
      "  with tags (app.js:3): the same functions become async: app.put('/:id')\n" +
      'diff --git a/app.js b/app.js\n',
  );
  expect(stderr).toContain("+const notes = sharedMap('notes');");
  expect(stderr.match(/Rewrite it\?/g)).toHaveLength(3);
  expect(stderr).toContain('2 found: 1 rewritten, 0 refused, 1 suppressed');
  const text = readFileSync(join(folder, 'app.js'), 'utf8');
  expect(text).toContain('const notes = new Map();');
  expect(text).toContain("const tags = sharedMap('tags');");
});

it('takes all that follow', () => {
  const folder = app();
  expect(answering(folder, 'a\n').stderr).toContain('2 found: 2 rewritten, 0 refused, 0 suppressed');
});

it('takes nothing more at the end of the input', () => {
  const folder = app();
  const { code, stderr } = answering(folder, '');
  expect(code).toBe(0);
  expect(stderr).toContain('2 found: 0 rewritten, 0 refused, 2 suppressed');
  expect(execFileSync('git', ['status', '--short'], { cwd: folder, encoding: 'utf8' })).toBe('');
});
