import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new folder, removed after the test. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'io-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeTree(root: string, files: Record<string, string | Buffer>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
}

/** Everything in a folder: `name` → type, mode and bytes (or where a link leads). `.git` is left out. */
export function treeOf(root: string): Record<string, string> {
  const tree: Record<string, string> = {};
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/(^|\/)\.git(\/|$)/.test(name)) continue;
    const path = join(root, name);
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) tree[name] = `link ${readlinkSync(path)}`;
    else if (stat.isDirectory()) tree[name] = `folder ${(stat.mode & 0o7777).toString(8)}`;
    else tree[name] = `file ${(stat.mode & 0o7777).toString(8)} ${readFileSync(path).toString('latin1')}`;
  }
  return tree;
}
