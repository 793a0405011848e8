// The rewritten TypeScript type-checks as strictly as the app did, with the types of every client that has some.
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, expect, test } from 'vitest';
import { type App, removeApps, rewriteApp } from './app.js';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
  types: ['node'],
};

const EXPRESS = { program: 'sessions-express-ts', entries: ['server.ts'] };
const NEST = { program: 'sessions-nest', entries: ['main.ts'] };
const KOA = {
  program: 'sessions-koa-ts',
  entries: ['app.ts', 'untyped.d.ts'],
  standIns: { 'koa-session-memory': '' },
};

const rows = [
  { ...EXPRESS, dependencies: { redis: '^4.7.0' } },
  { ...EXPRESS, dependencies: { 'connect-redis': '^7.1.0', redis: '^4.7.0' } },
  { ...EXPRESS, dependencies: { redis: '^5.8.0' } },
  { ...EXPRESS, dependencies: { redis: '^6.0.0' } },
  { ...EXPRESS, dependencies: { ioredis: '^5.4.0' } },
  { ...EXPRESS, dependencies: { ioredis: '^6.0.0' } },
  { ...NEST, dependencies: { 'connect-redis': '^7.1.0', ioredis: '^5.4.0' } },
  { ...NEST, dependencies: { redis: '^5.8.0' } },
  { ...KOA, dependencies: { redis: '^4.7.0' } },
  { ...KOA, dependencies: { redis: '^5.8.0' } },
  { ...KOA, dependencies: { redis: '^6.0.0' } },
  { ...KOA, dependencies: { ioredis: '^6.0.0' } },
];

afterAll(removeApps);

test('no type error in any rewritten app', async () => {
  const files: string[] = [];
  let last: App | undefined;
  for (const row of rows) {
    last = await rewriteApp(row, 'sessions');
    for (const entry of row.entries) files.push(join(last.folder, 'src', entry));
  }
  const typeRoots = [join(last?.folder ?? '', 'node_modules/@types')];
  // One program for all: the libraries are read once.
  const program = ts.createProgram(files, { ...OPTIONS, typeRoots });
  const emitted = program.getSourceFiles().filter(({ fileName }) => fileName.endsWith('/state/redis.ts'));
  expect(emitted).toHaveLength(rows.length);
  expect(ts.getPreEmitDiagnostics(program).map(readable)).toEqual([]);
});

function readable({ file, start = 0, messageText }: ts.Diagnostic): string {
  const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
  return `${file?.fileName ?? ''}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
}
