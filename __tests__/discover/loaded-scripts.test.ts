import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeTree } from '../io/tree.js';
import { discovered, optionsFor } from './program.js';

const page = `document.querySelector('p').textContent = 'hi';\n`;

function program(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'stateless-codemod-'));
  writeTree(root, { 'package.json': '{}', ...files });
  return root;
}

it('reads what the server loads of scripts that pages get, with what these load', async () => {
  const root = program({
    'server.js': `const limits = require('./public/js/limits');\n`,
    'public/js/limits.js': `const { now } = require('../shared');\n`,
    'public/shared/index.js': 'exports.now = () => 1;\n',
    'public/js/page.js': page,
  });
  const { files, targets, skipped } = await discovered(root, optionsFor(root, ['.']));
  expect(files).toEqual(['public/js/limits.js', 'public/shared/index.js', 'server.js']);
  expect(targets).toEqual(files);
  expect(skipped).toEqual(['public/js/page.js | browser']);
});

it.each([
  ['only pages load', { 'public/page.js': `import './limits.js';\n${page}` }],
  ['the server names without loading', { 'build.js': `bundle('./public/limits.js');\n` }],
  ['say that they are for the browser', { 'a.js': `require('./public/client');\n` }],
  ['are in a folder of a client, and use the page', { 'a.js': `require('./client/page');\n` }],
])('leaves out those that %s', async (_which, more: Record<string, string>) => {
  const root = program({
    'server.js': `require('express')();\n`,
    'public/limits.js': 'exports.limit = 1;\n',
    'public/client.js': `'use client';\nexports.limit = 1;\n`,
    'client/page.js': page,
    ...more,
  });
  const { files } = await discovered(root, optionsFor(root, ['.']));
  expect(files.filter((file) => /^(?:public|client)\//.test(file))).toEqual([]);
});
