import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { discover } from '../../src/discover/index.js';
import { Failure } from '../../src/model/failure.js';
import { temporaryFolder, writeTree } from '../io/tree.js';
import { discovered, optionsFor, touch } from './program.js';

const PACKAGE = '{"name":"x"}';

describe('the program around the paths', () => {
  test('one package: all of it is read, the paths choose the targets', async () => {
    const folder = temporaryFolder();
    writeTree(folder, { 'app/package.json': PACKAGE });
    touch(
      folder,
      'app/server.js',
      'app/src/a.ts',
      'app/src/b.mjs',
      'app/lib/c.cjs',
      'app/node_modules/x/index.js',
      'other.js',
    );
    expect(await discovered(folder, optionsFor(join(folder, 'app'), ['src', 'lib/c.cjs']))).toEqual({
      root: 'app',
      files: ['app/lib/c.cjs', 'app/server.js', 'app/src/a.ts', 'app/src/b.mjs'],
      targets: ['app/lib/c.cjs', 'app/src/a.ts', 'app/src/b.mjs'],
      manifests: ['app/package.json'],
      skipped: [],
    });
  });

  test('no path stands for the working directory', async () => {
    const folder = temporaryFolder();
    writeTree(folder, { 'package.json': PACKAGE });
    touch(folder, 'a.js', 'src/b.js');
    const found = await discovered(folder, optionsFor(join(folder, 'src'), []));
    expect(found).toMatchObject({ root: '', files: ['a.js', 'src/b.js'], targets: ['src/b.js'] });
  });

  test.each([
    ['npm', { 'package.json': '{"workspaces":["packages/*"]}' }],
    ['pnpm', { 'package.json': PACKAGE, 'pnpm-workspace.yaml': "packages:\n  - 'packages/*'\n" }],
  ])('a workspace of %s, seen from one of its packages', async (_, root) => {
    const folder = temporaryFolder();
    writeTree(folder, { ...root, 'packages/a/package.json': PACKAGE, 'packages/b/package.json': PACKAGE });
    writeTree(folder, { 'packages/a/src/esm/package.json': '{"type":"module"}' });
    touch(folder, 'packages/a/src/a.js', 'packages/a/src/esm/b.js', 'packages/b/c.js', 'scripts/d.js');
    expect(await discovered(folder, optionsFor(join(folder, 'packages/a'), ['.']))).toEqual({
      root: '',
      files: ['packages/a/src/a.js', 'packages/a/src/esm/b.js', 'packages/b/c.js', 'scripts/d.js'],
      targets: ['packages/a/src/a.js', 'packages/a/src/esm/b.js'],
      manifests: [
        'packages/a/src/esm/package.json',
        'packages/a/package.json',
        'packages/b/package.json',
        'package.json',
      ],
      skipped: [],
    });
  });

  test('a module that says it is for the browser is left out with what only such modules import, unless it is named', async () => {
    const folder = temporaryFolder();
    writeTree(folder, {
      'package.json': PACKAGE,
      'form.tsx': `// @jsx h\n/* a form */\n'use client';\nimport './fields';\nexport const seen = new Map();`,
      'fields.ts': `export const shown = new Map();`,
      'page.tsx': `export const text = "'use client'";`,
      'noted.ts': `${'/* a note */ // and another\n'.repeat(200)}export const text = 'use client';`,
    });
    const found = await discovered(folder, optionsFor(folder, []));
    expect(found).toMatchObject({
      files: ['noted.ts', 'page.tsx'],
      targets: ['noted.ts', 'page.tsx'],
    });
    expect(found.skipped).toEqual(['form.tsx | browser', 'fields.ts | browser']);
    const named = await discovered(folder, optionsFor(folder, ['form.tsx']));
    expect(named).toMatchObject({ targets: ['form.tsx'], skipped: [] });
  });

  test.each([
    `import { createApp } from 'vue';\nimport './shown';\ncreateApp({}).mount('#app');`,
    `const Vue = require('vue');\nnew Vue({ el: '#app', data: require('./shown') });`,
    `import './shown';\nimport { createRoot } from 'react-dom/client';\ncreateRoot(document.getElementById('root')!).render(app);`,
    `import './shown';\nReactDOM.render(<App />, document.querySelector('main'));`,
  ])('what puts an app into a page is for the browser, with what only it imports: %j', async (text) => {
    const folder = temporaryFolder();
    writeTree(folder, {
      'package.json': PACKAGE,
      'server/index.ts': `import 'express';\napp.mount('/api', api);\nrender('page', document.body);`,
      'server/views.ts': `import 'react-dom/server';\nexport const html = render(view, res);`,
      'src/main.tsx': text,
      'src/shown.ts': `export const shown = new Map();`,
    });
    const found = await discovered(folder, optionsFor(folder, []));
    expect(found.files).toEqual(['server/index.ts', 'server/views.ts']);
    expect(found.skipped).toEqual(['src/main.tsx | browser', 'src/shown.ts | browser']);
  });

  test('a package outside of the workspace is a program of its own', async () => {
    const folder = temporaryFolder();
    writeTree(folder, { 'package.json': '{"workspaces":["packages/*"]}', 'tools/a/package.json': PACKAGE });
    touch(folder, 'packages/b/b.js', 'tools/a/a.js');
    const found = await discovered(folder, optionsFor(folder, ['tools/a']));
    expect(found).toMatchObject({
      root: 'tools/a',
      files: ['tools/a/a.js'],
      manifests: ['tools/a/package.json'],
    });
  });

  test('paths in two packages: what is around both', async () => {
    const folder = temporaryFolder();
    writeTree(folder, { 'a/package.json': PACKAGE, 'b/package.json': PACKAGE });
    touch(folder, 'a/a.js', 'b/b.js', 'c/c.js');
    expect(await discovered(folder, optionsFor(folder, ['a', 'b/b.js']))).toEqual({
      root: '',
      files: ['a/a.js', 'b/b.js', 'c/c.js'],
      targets: ['a/a.js', 'b/b.js'],
      manifests: ['a/package.json', 'b/package.json'],
      skipped: [],
    });
  });

  test('without any package.json: the folder around the paths', async () => {
    const folder = temporaryFolder();
    touch(folder, 'src/a/a.js', 'src/b/b.js', 'src/c.js', 'd.js');
    expect(await discovered(folder, optionsFor(folder, ['src/a', 'src/b/b.js']))).toEqual({
      root: 'src',
      files: ['src/a/a.js', 'src/b/b.js', 'src/c.js'],
      targets: ['src/a/a.js', 'src/b/b.js'],
      manifests: [],
      skipped: [],
    });
  });
});

describe('paths', () => {
  test('with blanks, letters beyond ASCII and pattern characters in them', async () => {
    const folder = join(temporaryFolder(), 'mein Café [☕]');
    writeTree(folder, { 'package.json': PACKAGE });
    touch(folder, 'süß & co/a b.js', 'routes/[id].ts', 'routes/(group)/c.js', 'routes/i.ts');
    const paths = ['süß & co', 'routes/[id].ts', 'routes/(group)'];
    expect(await discovered(folder, optionsFor(folder, paths))).toMatchObject({
      files: ['routes/(group)/c.js', 'routes/[id].ts', 'routes/i.ts', 'süß & co/a b.js'],
      targets: ['routes/(group)/c.js', 'routes/[id].ts', 'süß & co/a b.js'],
    });
    expect((await discovered(folder, optionsFor(folder, ['s*/*.js']))).targets).toEqual(['süß & co/a b.js']);
  });

  test('patterns choose targets, and do not bring in what is out of scope', async () => {
    const folder = temporaryFolder();
    writeTree(folder, { 'package.json': PACKAGE });
    touch(
      folder,
      'src/a.js',
      'src/deep/b.ts',
      'src/a.test.js',
      'src/test/c.js',
      'lib/d.js',
      'node_modules/src/e.js',
    );
    const targetsOf = async (...paths: string[]) =>
      (await discovered(folder, optionsFor(folder, paths))).targets;
    expect(await targetsOf('**/*.js')).toEqual(['lib/d.js', 'src/a.js']);
    expect(await targetsOf('src/**')).toEqual(['src/a.js', 'src/deep/b.ts']);
    expect(await targetsOf('{lib,nothing}/*.js')).toEqual(['lib/d.js']);
    expect(await targetsOf(join(folder, 's*'))).toEqual(['src/a.js', 'src/deep/b.ts']);
  });

  test('a pattern may lead out of the working directory', async () => {
    const folder = temporaryFolder();
    writeTree(folder, { 'package.json': PACKAGE });
    touch(folder, 'bin/a.js', 'lib/b.js');
    expect((await discovered(folder, optionsFor(join(folder, 'bin'), ['../l*/*.js']))).targets).toEqual([
      'lib/b.js',
    ]);
  });

  test('a folder behind a link is the folder', async () => {
    const folder = temporaryFolder();
    writeTree(folder, { 'app/package.json': PACKAGE });
    touch(folder, 'app/src/a.js', 'app/b.js');
    symlinkSync(join(folder, 'app/src'), join(folder, 'app/linked'));
    symlinkSync(join(folder, 'app'), join(folder, 'work'));
    expect(await discovered(folder, optionsFor(join(folder, 'work'), ['linked']))).toEqual({
      root: 'app',
      files: ['app/b.js', 'app/src/a.js'],
      targets: ['app/src/a.js'],
      manifests: ['app/package.json'],
      skipped: [],
    });
  });

  test('a named file behind a link is the file', async () => {
    const folder = temporaryFolder();
    touch(folder, 'real.js');
    symlinkSync('real.js', join(folder, 'link.js'));
    const found = await discovered(folder, optionsFor(folder, ['link.js']));
    expect(found).toMatchObject({ files: ['real.js'], targets: ['real.js'] });
  });
});

describe('what is out of scope', () => {
  function app(): string {
    const folder = temporaryFolder();
    writeTree(folder, { 'package.json': PACKAGE, '.gitignore': 'local/\n*.log.js\n', '.git/HEAD': '' });
    touch(
      folder,
      'a.js',
      'a.test.js',
      'a.d.ts',
      'dist/a.js',
      'public/a.js',
      'tests/app/b.js',
      'local/a.js',
      'x.log.js',
    );
    writeTree(folder, { 'gen.js': '// @generated\n', 'db/migrations/1-a.js': '' });
    return folder;
  }

  test('is left out with a reason', async () => {
    const folder = app();
    const found = await discovered(folder, optionsFor(folder, ['.']));
    expect(found.files).toEqual(['a.js']);
    expect(found.skipped.sort()).toEqual([
      'a.d.ts | declaration',
      'a.test.js | test',
      'db/migrations/1-a.js | ignored | migration',
      'dist/a.js | build',
      'gen.js | generated | says so',
      'local | ignored',
      'public/a.js | browser',
      'tests/app/b.js | test',
      'x.log.js | ignored',
    ]);
  });

  test('a file that is named is in, whatever it looks like', async () => {
    const folder = app();
    const named = [
      'a.d.ts',
      'a.test.js',
      'db/migrations/1-a.js',
      'dist/a.js',
      'gen.js',
      'local/a.js',
      'public/a.js',
      'x.log.js',
    ];
    const found = await discovered(folder, optionsFor(folder, named, { ignorePatterns: ['*.js'] }));
    expect(found.targets).toEqual(named);
    expect(found.files).toEqual(named);
    expect(found.skipped).toEqual(['a.js | ignored', 'local | ignored', 'tests/app/b.js | ignored']);
  });

  test('names of folders count from the folder that is named', async () => {
    const folder = app();
    const found = await discovered(folder, optionsFor(folder, ['tests/app', 'dist']));
    expect(found).toMatchObject({
      files: ['a.js', 'dist/a.js', 'tests/app/b.js'],
      targets: ['dist/a.js', 'tests/app/b.js'],
    });
  });

  test('what is committed is in, whatever a .gitignore says', async () => {
    const folder = temporaryFolder();
    writeTree(folder, { 'package.json': PACKAGE, '.gitignore': 'lib/\nown.js\nold\n' });
    touch(folder, 'a.js', 'lib/store.js', 'lib/mine.js', 'lib/node_modules/x/a.js', 'own.js', 'old/a.js');
    execFileSync('git', ['init', '-q'], { cwd: folder });
    execFileSync('git', ['add', '-f', 'lib/store.js', 'lib/node_modules', 'own.js', 'old/a.js'], {
      cwd: folder,
    });
    rmSync(join(folder, 'old/a.js'));
    const found = await discovered(folder, optionsFor(folder, ['.'], { ignorePatterns: ['own.js'] }));
    expect(found.files).toEqual(['a.js', 'lib/store.js']);
    expect(found.skipped).toContain('lib | ignored');
    expect(found.skipped).toContain('own.js | ignored');
  });

  test('a broken package.json among test fixtures does not matter', async () => {
    const folder = app();
    writeTree(folder, { 'tests/app/package.json': '{' });
    expect((await discovered(folder, optionsFor(folder, ['a.js']))).manifests).toEqual(['package.json']);
  });

  test('files of more than a megabyte, unless named', async () => {
    const folder = app();
    writeFileSync(join(folder, 'big.js'), 'x;\n'.repeat(333_334));
    writeFileSync(join(folder, 'less.js'), 'x;\n'.repeat(333_333));
    const found = await discovered(folder, optionsFor(folder, ['.']));
    expect(found.files).toEqual(['a.js', 'less.js']);
    expect(found.skipped).toContain('big.js | generated | larger than 1 MB');
    expect((await discovered(folder, optionsFor(folder, ['big.js']))).targets).toEqual(['big.js']);
  });

  test('files that are not text are unreadable, the others are read', async () => {
    const folder = app();
    writeFileSync(join(folder, 'latin1.js'), Buffer.from('// caf\xe9\n', 'latin1'));
    writeFileSync(join(folder, 'nul.js'), 'a\0b');
    const found = await discovered(folder, optionsFor(folder, ['a.js', 'latin1.js', 'nul.js']));
    expect(found.targets).toEqual(['a.js']);
    expect(found.skipped.filter((line) => line.includes('unreadable'))).toEqual([
      'latin1.js | unreadable | not valid UTF-8',
      'nul.js | unreadable | holds a NUL character, so it is not text',
    ]);
  });

  test('a program without a suffix is in when it is named and begins as one', async () => {
    const folder = app();
    writeTree(folder, { 'bin/www': '#!/usr/bin/env node\nx;\n', 'bin/setup': '#!/bin/sh\n' });
    expect((await discovered(folder, optionsFor(folder, ['bin/www']))).targets).toEqual(['bin/www']);
    await expect(discover(optionsFor(folder, ['bin/setup']))).rejects.toThrow(
      new Failure('bin/setup: neither JavaScript nor TypeScript'),
    );
  });
});

describe('what the user leaves out', () => {
  function app(): string {
    const folder = temporaryFolder();
    writeTree(folder, { 'package.json': PACKAGE });
    touch(folder, 'a.js', 'src/a.js', 'src/b.js', 'src/old/c.js', 'src/old/d.js');
    return folder;
  }

  test('patterns count from the working directory', async () => {
    const folder = app();
    const options = optionsFor(join(folder, 'src'), ['.'], {
      ignorePatterns: ['/a.js', 'old/*', '!old/d.js'],
    });
    expect(await discovered(folder, options)).toMatchObject({
      files: ['a.js', 'src/b.js', 'src/old/d.js'],
      skipped: ['src/a.js | ignored', 'src/old/c.js | ignored'],
    });
  });

  test('an ignore file that is named counts from its own folder', async () => {
    const folder = app();
    writeTree(folder, {
      'src/.ignore': '/a.js\r\n# all of it\r\nold/\r\n',
      '.stateless-codemodignore': 'b.js\n',
    });
    const options = optionsFor(folder, ['.'], { ignorePath: join(folder, 'src/.ignore') });
    expect((await discovered(folder, options)).files).toEqual(['a.js', 'src/b.js']);
  });

  test('the usual ignore files are those of the working directory and of the root', async () => {
    const folder = app();
    writeTree(folder, { '.stateless-codemodignore': 'b.js\n', 'src/.stateless-codemodignore': '/a.js\n' });
    expect((await discovered(folder, optionsFor(join(folder, 'src'), []))).files).toEqual([
      'a.js',
      'src/old/c.js',
      'src/old/d.js',
    ]);
    expect((await discovered(folder, optionsFor(folder, []))).files).toEqual([
      'a.js',
      'src/a.js',
      'src/old/c.js',
      'src/old/d.js',
    ]);
  });

  test('an ignore file that is not there', async () => {
    const folder = app();
    const options = optionsFor(folder, ['.'], { ignorePath: join(folder, 'nowhere') });
    await expect(discover(options)).rejects.toThrow(
      new Failure(
        `Cannot read the ignore file ${join(folder, 'nowhere')} (ENOENT: no such file or directory)`,
      ),
    );
  });
});

test('texts are raw', async () => {
  const folder = temporaryFolder();
  const text = '\uFEFF#!/usr/bin/env node\r\nconst ☃ = 1;\n\r';
  writeTree(folder, { 'a.js': text });
  const { files } = await discover(optionsFor(folder, ['a.js']));
  expect(files).toEqual([{ file: join(folder, 'a.js'), text }]);
});

test('what is read from a package.json', async () => {
  const folder = temporaryFolder();
  const manifest = {
    name: 'shop',
    type: 'module',
    engines: { node: '>=20' },
    dependencies: { redis: '^5.0.0', odd: 1 },
    devDependencies: { redis: '^4.0.0', vitest: '^4.0.0' },
    optionalDependencies: { redis: '^3.0.0', bcrypt: '^5.0.0' },
    peerDependencies: { express: '^5.0.0' },
    'stateless-codemod': { anything: 1 },
  };
  const text = `\uFEFF${JSON.stringify(manifest)}`;
  writeTree(folder, {
    'package.json': text,
    'lib/package.json': '{"dependencies":[],"name":5,"engines":"20"}',
  });
  touch(folder, 'lib/a.js');
  const { manifests } = await discover(optionsFor(folder, ['.']));
  expect(manifests).toEqual([
    {
      file: join(folder, 'lib/package.json'),
      directory: join(folder, 'lib'),
      text: '{"dependencies":[],"name":5,"engines":"20"}',
      name: undefined,
      type: 'commonjs',
      nodeRange: undefined,
      dependencies: {},
      devDependencies: {},
    },
    {
      file: join(folder, 'package.json'),
      directory: folder,
      text,
      name: 'shop',
      type: 'module',
      nodeRange: '>=20',
      dependencies: { redis: '^5.0.0', bcrypt: '^5.0.0', express: '^5.0.0' },
      devDependencies: { redis: '^4.0.0', vitest: '^4.0.0' },
      config: { anything: 1 },
    },
  ]);
});

describe('what is wrong is said in one line', () => {
  function app(): string {
    const folder = temporaryFolder();
    writeTree(folder, { 'package.json': PACKAGE, 'README.md': '' });
    touch(folder, 'src/a.js', 'test/a.js', 'test/b.js', 'legacy/c.js', 'legacy/deep/d.js');
    mkdirSync(join(folder, 'empty'));
    return folder;
  }

  test.each([
    [['src2'], 'no such file or folder: src2 (relative to FOLDER)'],
    [['src', 'FOLDER/src/b.js'], 'no such file or folder: src/b.js (relative to FOLDER)'],
    [['src/a.js/'], undefined],
    [['src/a.js/b'], 'no such file or folder: src/a.js/b (relative to FOLDER)'],
    [['../nowhere'], 'no such file or folder: ../nowhere (relative to FOLDER)'],
    [['src/*.ts'], 'no file matches src/*.ts (relative to FOLDER)'],
    [['README.md'], 'README.md: neither JavaScript nor TypeScript'],
    [['empty'], 'no source file in empty (relative to FOLDER)'],
    [['legacy/deep'], 'no source file in legacy/deep (relative to FOLDER), left out: 1 ignored'],
    [['*.md', 'empty'], 'no source file in *.md, empty (relative to FOLDER)'],
    [
      ['test/*', 'legacy'],
      'no source file in test/*, legacy (relative to FOLDER), left out: 1 ignored, 2 test',
    ],
  ])('%j', async (paths, message) => {
    const folder = app();
    const absolute = paths.map((path) => path.replace('FOLDER', folder));
    const run = discover(optionsFor(folder, absolute, { ignorePatterns: ['legacy'] }));
    if (message === undefined) await run;
    else await expect(run).rejects.toThrow(new Failure(message.replace('FOLDER', folder)));
  });

  test('nothing in the working directory', async () => {
    const folder = join(app(), 'empty');
    await expect(discover(optionsFor(folder, []))).rejects.toThrow(
      new Failure(`no source file in . (relative to ${folder})`),
    );
  });

  test.each([
    ['package.json', '{\n  "name": "x",\n}\n', 'package.json:3:1: not valid JSON: property name expected'],
    ['src/package.json', '{"a": "\t"}', 'src/package.json:1:7: not valid JSON: invalid character'],
    ['src/package.json', '', 'src/package.json:1:1: not valid JSON: value expected'],
    ['src/package.json', 'null', 'src/package.json: must hold an object: { … }'],
  ])('%s with %j', async (name, text, message) => {
    const folder = app();
    writeTree(folder, { [name]: text });
    await expect(discover(optionsFor(folder, ['.']))).rejects.toThrow(new Failure(message));
  });

  test('a package.json that is not text', async () => {
    const folder = app();
    writeFileSync(join(folder, 'package.json'), Buffer.from([0x7b, 0xff, 0x7d]));
    await expect(discover(optionsFor(folder, ['.']))).rejects.toThrow(
      new Failure('package.json: cannot be read: not valid UTF-8'),
    );
  });
});
