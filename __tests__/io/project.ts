import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../../src/model/plan.js';
import { treeOf, writeTree } from './tree.js';

const OLD = {
  'package.json': '{\n  "name": "shop"\n}\n',
  'bin/run.js': "#!/usr/bin/env node\r\nrequire('../src/app.js');\r\n",
  'src/app.js': '\uFEFFconst carts = new Map();\n',
  'src/real.js': 'module.exports = {};',
  'src/untouched.js': 'exports.zoë = "☃";\n',
};

/** Old text, or null for a new file, and new text of every file that `drafts` is about. */
const CHANGES: Record<string, [string | null, string]> = {
  'bin/run.js': [OLD['bin/run.js'], "#!/usr/bin/env node\r\nimport '../src/app.js';\r\n"],
  'src/app.js': [OLD['src/app.js'], "\uFEFFconst carts = sharedMap('carts');\n"],
  'link.js': [OLD['src/real.js'], 'module.exports = { ready: true };'],
  'src/state/redis/stores.js': [null, 'exports.sharedMap = () => {};\n'],
};

export interface SmallProject {
  root: string;
  drafts: Draft[];
  before: Record<string, string>;
  after: Record<string, string>;
}

/** A project with an executable, a link, a byte order mark, CRLF, and drafts that also need two new folders. */
export function smallProject(root: string): SmallProject {
  writeTree(root, OLD);
  chmodSync(join(root, 'bin/run.js'), 0o755);
  chmodSync(join(root, 'src/app.js'), 0o600);
  symlinkSync('src/real.js', join(root, 'link.js'));
  const before = treeOf(root);
  const drafts = Object.entries(CHANGES).map(([name, [old, after]]) => ({
    file: join(root, name),
    before: old,
    after,
  }));
  return { root, drafts, before, after: changed(before) };
}

function changed(before: Record<string, string>): Record<string, string> {
  const file = (mode: string, name: string) =>
    `file ${mode} ${Buffer.from(CHANGES[name]?.[1] ?? '').toString('latin1')}`;
  return {
    ...before,
    'bin/run.js': file('755', 'bin/run.js'),
    'src/app.js': file('600', 'src/app.js'),
    'src/real.js': file('644', 'link.js'),
    'src/state': 'folder 755',
    'src/state/redis': 'folder 755',
    'src/state/redis/stores.js': file('644', 'src/state/redis/stores.js'),
  };
}
