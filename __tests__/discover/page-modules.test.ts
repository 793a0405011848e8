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

  it('leaves what imports a part of Node', () => {
    const files = [source('/app/client/scores.js', 'node:fs')];
    expect([...pageModules(files, [page('/app/client/main.js', './scores.js')])]).toEqual([]);
  });
});
