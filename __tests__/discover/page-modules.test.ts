import { describe, expect, it } from 'vitest';
import { pageModules } from '../../src/discover/page-modules.js';

const page = (file: string, ...imports: string[]) => ({ file, isBrowserCode: true, imports });
const source = (file: string, ...imports: string[]) => ({
  file,
  text: imports.map((one) => `import '${one}';`).join('\n'),
});

describe('pageModules', () => {
  it('knows what only pages import, also through others', () => {
    const files = [
      source('/app/client/scores.js', './store/index'),
      source('/app/client/store/index.ts', 'socket.io-client'),
      source('/app/server.js', 'express'),
    ];
    expect([...pageModules(files, [page('/app/client/main.js', './scores.js')])]).toEqual([
      '/app/client/scores.js',
      '/app/client/store/index.ts',
    ]);
  });

  it('does not take a router for a server that renders', () => {
    const shown = (...imports: string[]) => [
      ...pageModules(
        [source('/app/client/scores.js')],
        [page('/app/client/main.js', './scores.js', ...imports)],
      ),
    ];
    expect(shown('react-router')).toEqual(['/app/client/scores.js']);
    expect(shown('react-router', 'react-router/dom')).toEqual([]);
    expect(shown('@react-router/node')).toEqual([]);
  });

  it('knows modules that import each other, if pages lead to them', () => {
    const files = [
      source('/app/client/store.js', './actions'),
      source('/app/client/actions.js', './store'),
      source('/app/client/one.js', './other'),
      source('/app/client/other.js', './one'),
    ];
    expect([...pageModules(files, [page('/app/client/main.js', './store')])]).toEqual([
      '/app/client/store.js',
      '/app/client/actions.js',
    ]);
  });

  it.each([
    ['the server imports it', [source('/app/server.js', './client/scores')], []],
    ['an alias may mean it', [source('/app/server.js', '@client/scores')], []],
    ['nobody imports it', [], [page('/app/client/main.js', './other.js')]],
    ['pages are rendered on the server', [], [page('/app/client/main.js', './scores.js', 'next/link')]],
  ])('leaves it where %s', (_why, others, pages) => {
    const files = [source('/app/client/scores.js'), ...others];
    const unread = pages.length ? pages : [page('/app/client/main.js', './scores.js')];
    expect([...pageModules(files, unread)]).toEqual([]);
  });

  describe('modules that say that they are for the browser', () => {
    const client = (file: string, ...imports: string[]) => ({
      ...page(file, ...imports),
      isClientModule: true,
    });

    it('bring along what only they import, in any folder', () => {
      const files = [source('/app/lib/drafts.ts', './text'), source('/app/lib/text.ts')];
      expect([...pageModules(files, [client('/app/app/form.tsx', '../lib/drafts', 'next/link')])]).toEqual([
        '/app/lib/drafts.ts',
        '/app/lib/text.ts',
      ]);
    });

    it('leave what the server imports, what it runs for them, and what imports a part of Node', () => {
      const files = [
        source('/app/lib/prices.ts'),
        source('/app/app/page.tsx', '../lib/prices'),
        { file: '/app/lib/actions.ts', text: `'use server';\nexport async function save() {}` },
        source('/app/lib/disk.ts', 'node:fs'),
      ];
      const form = client('/app/app/form.tsx', '../lib/prices', '../lib/actions', '../lib/disk');
      expect([...pageModules(files, [form])]).toEqual([]);
    });
  });

  it('does not count what imports types alone', () => {
    const files = [
      source('/app/client/scores.js'),
      { file: '/app/server.ts', text: `import type { Score } from './client/scores';` },
    ];
    expect([...pageModules(files, [page('/app/client/main.js', './scores.js')])]).toEqual([
      '/app/client/scores.js',
    ]);
  });

  it('counts what is imported behind a type of the module itself', () => {
    const files = [
      source('/app/client/scores.js'),
      {
        file: '/app/server.ts',
        text: `export type Id = { id: number };\nimport { add } from './client/scores';`,
      },
    ];
    expect([...pageModules(files, [page('/app/client/main.js', './scores.js')])]).toEqual([]);
  });

  it('leaves what imports a part of Node', () => {
    const files = [source('/app/client/scores.js', 'node:fs')];
    expect([...pageModules(files, [page('/app/client/main.js', './scores.js')])]).toEqual([]);
  });
});
