import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { moduleNamesOf } from '../../src/discover/module-names.js';
import { tsconfigsOf } from '../../src/discover/tsconfigs.js';
import { realPath } from '../../src/io/read.js';
import type { Manifest, Project } from '../../src/model/project.js';

const folder = realPath(mkdtempSync(join(tmpdir(), 'tsconfigs-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function manifest(directory: string): Manifest {
  const none = { dependencies: {}, devDependencies: {} };
  return {
    file: `${directory}/package.json`,
    directory,
    text: '{}',
    name: undefined,
    type: 'module',
    nodeRange: undefined,
    ...none,
  };
}

it('packages without a target count as installed', () => {
  const project: Project = {
    root: '/repo',
    files: [],
    targets: new Set(['/repo/app/src/a.ts']),
    manifests: ['/repo/app', '/repo/app-tools', '/repo/sdk', '/repo'].map(manifest),
    skipped: [],
  };
  expect(moduleNamesOf(project).manifests.map(({ file }) => file)).toEqual([
    '/repo/app/package.json',
    '/repo/package.json',
  ]);
});

it('finds tsconfig and jsconfig files at every depth, but not those of installed packages', async () => {
  const files = [
    'tsconfig.json',
    'a/tsconfig.base.json',
    'a/b/jsconfig.json',
    'node_modules/x/tsconfig.json',
    'a/x.json',
  ];
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `// ${file}\n{}`);
  }
  expect(await tsconfigsOf(folder)).toEqual(
    ['a/b/jsconfig.json', 'a/tsconfig.base.json', 'tsconfig.json'].map((file) => ({
      file: join(folder, file),
      text: `// ${file}\n{}`,
    })),
  );
});
