// The README's examples are run: every ```console block, in a fresh copy of an example app, must print what it shows. A
// transform may have an app of its own, examples/<transform>; the others use examples/login.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { listTransforms } from '../src/io/transforms.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A repository with the example app in it, the packages that it runs with, and the compiled tool where npx finds it. */
function exampleApp(document: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  folders.push(folder);
  const own = join(ROOT, 'examples', /^transforms\/([^/]+)/.exec(document)?.[1] ?? 'login');
  cpSync(existsSync(own) ? own : join(ROOT, 'examples/login'), folder, { recursive: true });
  const git = (...args: string[]): void => void execFileSync('git', args, { cwd: folder });
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=test', '-c', 'user.email=test@example.org', 'commit', '--quiet', '-m', 'example');
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  for (const [name, installed] of Object.entries({
    express: 'express-5',
    'express-session': 'express-session',
  }))
    symlinkSync(join(ROOT, 'node_modules', installed), join(folder, 'node_modules', name));
  symlinkSync(
    join(ROOT, 'dist/bin/stateless-codemod.js'),
    join(folder, 'node_modules/.bin/stateless-codemod'),
  );
  return folder;
}

/** Blob ids depend on git's settings, and Markdown formatters strip white space at line ends. */
function comparable(text: string): string {
  return text.replace(/^index [0-9a-f]+\.\.[0-9a-f]+.*\n/gm, '').replace(/[ \t]+$/gm, '');
}

/** The commands of a block with the output that is shown below each. */
function commandsOf(block: string): { command: string; output: string }[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...output] = part.split('\n');
      return { command, output: output.join('\n') };
    });
}

function consoleBlocks(file: string): string[] {
  return [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^```console\n([^]*?)^```$/gm)].map(
    (match) => match[1] ?? '',
  );
}

const documents = ['README.md', ...(await listTransforms()).map((name) => `transforms/${name}/README.md`)];

describe.each(documents)('%s', (document) => {
  const blocks = consoleBlocks(document);

  it('has an example', () => {
    expect(blocks.length).toBeGreaterThan(0);
  });

  it.each(blocks)('prints what it shows: %s', (block) => {
    const folder = exampleApp(document);
    for (const { command, output } of commandsOf(block)) {
      const { stdout, stderr, status } = spawnSync('sh', ['-c', command], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1' },
      });
      // 1 is an answer: there are differences.
      expect([0, 1], stderr).toContain(status);
      expect(comparable(stdout)).toBe(comparable(output));
    }
  });
});
