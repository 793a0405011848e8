// What is rewritten and what is emitted type-checks, in strict mode and in every way that an app may load modules.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { filesIn, install, lay, runSessions } from './project.js';
import { MODULES, typeErrors } from './typecheck.js';

const FIXTURES = new URL('../../__testfixtures__/sessions/', import.meta.url).pathname;

const INSTALLED = {
  '@types': '@types',
  express: 'express-5',
  'express-session': 'express-session',
  fastify: 'fastify',
  '@fastify/session': '@fastify/session',
  '@fastify/cookie': '@fastify/cookie',
  '@nestjs/common': '@nestjs/common',
  '@nestjs/core': '@nestjs/core',
  'koa-session': 'koa-session',
  'connect-redis': 'connect-redis-9',
  redis: 'redis-6',
};

/** Packages that fixtures import and that are not installed here, as far as the fixtures use them. */
const AMBIENT = `
declare module 'koa';
declare module 'react-dom/server';
declare module 'react/jsx-runtime';
declare module '@nestjs/config' {
  export class ConfigService {
    get(key: string): any;
  }
}
declare module '@nestjs/platform-fastify' {
  export const FastifyAdapter: any;
  export type NestFastifyApplication = any;
}
declare namespace JSX {
  interface IntrinsicElements {
    p: object;
  }
}
`;

interface Case {
  name: string;
  files: Record<string, string>;
}

describe('fixtures in TypeScript', () => {
  const cases = typeScriptCases();
  it('are there', () => expect(cases.length).toBeGreaterThan(15));

  it.each(cases)('$name', async ({ name, files }) => {
    const folder = lay({ ...files, 'untyped.d.ts': AMBIENT });
    await runSessions(folder);
    install(folder, { ...INSTALLED, ...versionsIn(filesIn(folder)['package.json'] ?? '') });
    const sources = Object.keys(filesIn(folder)).filter((path) => /\.[cm]?tsx?$/.test(path));
    const errors = typeErrors(
      folder,
      sources.map((path) => join(folder, path)),
      optionsFor(name),
    );
    expect(errors).toEqual([]);
  });
});

/** Fixtures with an expected output, as projects. */
function typeScriptCases(): Case[] {
  return readdirSync(FIXTURES, { withFileTypes: true }).flatMap((entry) => {
    const path = join(FIXTURES, entry.name);
    if (entry.isDirectory()) {
      const files = existsSync(join(path, 'output')) ? filesIn(join(path, 'input')) : {};
      return Object.keys(files).some((file) => /\.[cm]?tsx?$/.test(file))
        ? [{ name: entry.name, files }]
        : [];
    }
    const match = /^(.+)\.input(\.[cm]?tsx?)$/.exec(entry.name);
    if (!match?.[1] || !match[2] || !existsSync(path.replace('.input.', '.output.'))) return [];
    const manifest = JSON.stringify({ name: 'app', dependencies: { 'express-session': '^1.18.1' } });
    const files = { 'package.json': manifest, [`app${match[2]}`]: readFileSync(path, 'utf8') };
    return [{ name: match[1], files }];
  });
}

/** The installed versions of what a package.json asks for. */
function versionsIn(manifest: string): Record<string, string> {
  const ranges = [...manifest.matchAll(/"(redis|ioredis|connect-redis)": "\^(\d+)/g)];
  return Object.fromEntries(ranges.map(([, name = '', major = '']) => [name, `${name}-${major}`]));
}

/** As the fixture's name says, else what Node itself does. */
function optionsFor(name: string): ts.CompilerOptions {
  const more = { jsx: ts.JsxEmit.ReactJSX, experimentalDecorators: true, resolveJsonModule: true };
  if (/import-star|nest-main/.test(name)) return { ...more, ...MODULES['commonjs without interop'] };
  if (/^ts-commonjs$|nest-module|nest-redis|export-assignment/.test(name))
    return { ...more, ...MODULES.commonjs };
  if (/path-import-endings-ts/.test(name))
    return { ...more, ...MODULES.nodenext, allowImportingTsExtensions: true };
  return {
    ...more,
    ...(/tsx|nest-fastify|require-in|storage-class/.test(name) ? MODULES.bundler : MODULES.nodenext),
  };
}

const CLIENTS = [
  { client: 'redis-3', store: 'connect-redis-6' },
  { client: 'redis-4', store: 'connect-redis-7' },
  { client: 'redis-4', store: 'connect-redis-8' },
  { client: 'redis-5', store: 'connect-redis-9' },
  { client: 'redis-6', store: 'connect-redis-10' },
  { client: 'ioredis-4', store: 'connect-redis-8' },
  { client: 'ioredis-5', store: 'connect-redis-6' },
  { client: 'ioredis-5', store: 'connect-redis-8' },
  { client: 'ioredis-6', store: 'connect-redis-8' },
];

const IMPORTS = {
  'import x from': "import express from 'express';\nimport session from 'express-session';\n",
  'import x = require':
    "import express = require('express');\nimport session = require('express-session');\n",
  'import * as x': "import * as express from 'express';\nimport * as session from 'express-session';\n",
};

const FLAVOURS: { modules: keyof typeof MODULES; type: string; imports: keyof typeof IMPORTS }[] = [
  { modules: 'nodenext', type: 'module', imports: 'import x from' },
  { modules: 'nodenext', type: 'commonjs', imports: 'import x from' },
  { modules: 'nodenext', type: 'commonjs', imports: 'import x = require' },
  { modules: 'bundler', type: 'module', imports: 'import x from' },
  { modules: 'commonjs', type: 'commonjs', imports: 'import x from' },
  { modules: 'commonjs', type: 'commonjs', imports: 'import x = require' },
  { modules: 'commonjs without interop', type: 'commonjs', imports: 'import * as x' },
  { modules: 'commonjs without interop', type: 'commonjs', imports: 'import x = require' },
];

describe.each(CLIENTS)('$client with $store', ({ client, store }) => {
  it.each(FLAVOURS)('$modules, $type, $imports', async ({ modules, type, imports }) => {
    const [name = '', major = ''] = client.split(/-(?=\d)/);
    const [, storeMajor = ''] = store.split(/-(?=\d+$)/);
    const dependencies = {
      'express-session': '1',
      'connect-redis': `^${storeMajor}.0.0`,
      [name]: `^${major}.0.0`,
    };
    const folder = lay({
      'package.json': JSON.stringify({ name: 'app', type, dependencies }),
      'src/app.ts': `${IMPORTS[imports]}
const app = express();
app.use(session({ secret: 'cat', resave: false, saveUninitialized: false }));
app.listen(3000);
`,
    });
    const result = await runSessions(folder);
    expect(result.findings.map(({ outcome }) => outcome)).toEqual(['transformed']);
    install(folder, { ...INSTALLED, [name]: client, 'connect-redis': store });
    const files = ['src/app.ts', 'src/state/redis.ts'].map((path) => join(folder, path));
    expect(typeErrors(folder, files, MODULES[modules])).toEqual([]);
  });
});
