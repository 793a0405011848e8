// The package as npm would publish it, installed in an empty project from the registry that this machine uses.
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { commitAll, execute, git, lay, treeOf, type Outcome } from './run.js';
import { appBlock, SHOP, SHOP_AFTER } from './shop.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The user's own settings of npm, without those of an `npm test` around this. */
const NPM_ENVIRONMENT: Record<string, string> = Object.fromEntries(
  Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      !/^(npm_(?!config_)|npm_config_(local|global)?_?prefix|INIT_CWD|NODE_|VITEST|FORCE_COLOR)/i.test(
        entry[0],
      ),
  ),
);

let folder = '';
let tarball = '';
let packed: string[] = [];
let project = '';

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'package-')));
  // Without scripts: `pretest` has built, and a build now would take dist away under the other tests.
  const { stdout } = await npm(ROOT, 'pack', '--ignore-scripts', '--json', '--pack-destination', folder);
  const [report] = Object.values(
    JSON.parse(stdout) as Record<string, { filename: string; files: { path: string }[] }>,
  );
  tarball = join(folder, report?.filename ?? '');
  packed = report?.files.map(({ path }) => path) ?? [];

  project = join(folder, 'empty project');
  lay(project, {
    'package.json': '{\n  "name": "shop",\n  "private": true\n}\n',
    '.gitignore': 'node_modules\n',
  });
  await npm(project, 'install', '--no-audit', '--no-fund', tarball);
  lay(project, { 'src/app.js': SHOP['src/app.js'], 'src/price.js': SHOP['src/price.js'] });
  git(project, 'init', '--quiet');
  commitAll(project);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function npm(cwd: string, ...args: string[]): Promise<Outcome> {
  const outcome = await execute('npm', args, cwd, NPM_ENVIRONMENT);
  if (outcome.code !== 0) throw new Error(`npm ${args.join(' ')}\n${outcome.stderr}`);
  return outcome;
}

/** Runs a program of the project; `--no`: never one of that name from the registry. jscodeshift colours in CI. */
const npx = (...args: string[]) =>
  execute('npx', ['--no', '--', ...args], project, { ...NPM_ENVIRONMENT, NO_COLOR: '1' });

afterEach(() => {
  git(project, 'reset', '--quiet');
  undo();
});

/** What git follows, as it is now. */
function sources(): Record<string, string> {
  const names = git(project, 'ls-files', '--cached', '--others', '--exclude-standard').split('\n');
  const tree = treeOf(join(project, 'src'));
  return Object.fromEntries(
    names.filter((name) => name.startsWith('src/')).map((name) => [name, tree[name.slice(4)] ?? '']),
  );
}

function undo(): void {
  git(project, 'checkout', '--quiet', '.');
  git(project, 'clean', '--quiet', '--force', '-d');
}

function dependencies(): Record<string, string> {
  const { dependencies: found = {} } = JSON.parse(git(project, 'show', ':package.json')) as {
    dependencies?: Record<string, string>;
  };
  return found;
}

describe('the tarball', () => {
  it('holds what runs and what is read, and nothing else', () => {
    const isExpected = (path: string): boolean =>
      /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|schema\/[\w-]+\.schema\.json)$/.test(path) ||
      /^dist\/(bin|src|transforms|adapters)\/.*(\.js|\.d\.ts|\.md)$/.test(path) ||
      path === 'dist/src/verify/replicas/listen-elsewhere.cjs' ||
      path.startsWith('dist/licences/') ||
      /^dist\/adapters\/[\w-]+\/runtime\/[\w-]+(?<!\.d)\.ts$/.test(path);
    expect(packed.filter((path) => !isExpected(path))).toEqual([]);
    expect(packed.filter((path) => /(^|\/)__|\.test\.|^(?!(dist|schema)\/).*\//.test(path))).toEqual([]);
    expect(packed).toEqual(
      expect.arrayContaining([
        'package.json',
        'README.md',
        'LICENSE',
        'CHANGELOG.md',
        'schema/audit-report.schema.json',
        'schema/verify-report.schema.json',
        'dist/bin/stateless-codemod.js',
        'dist/src/pipeline.js',
        'dist/src/pipeline.d.ts',
        'dist/transforms/sessions/index.js',
        'dist/transforms/sessions/index.d.ts',
        'dist/adapters/redis-client/runtime/node-redis.ts',
        'dist/src/verify/replicas/listen-elsewhere.cjs',
      ]),
    );
  });

  it('holds the licence of every package that is bundled', () => {
    const moduleComment = /^\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)/gm;
    const texts = packed
      .filter((path) => path.endsWith('.js'))
      .map((path) => readFileSync(join(ROOT, path), 'utf8'));
    const bundled = new Set(
      texts.flatMap((text) => [...text.matchAll(moduleComment)].map(([, name = '']) => name)),
    );
    expect([...bundled]).toEqual(expect.arrayContaining(['@babel/parser', 'semver', 'yargs']));
    const isThere = (name: string): boolean =>
      packed.some((path) => path.startsWith(`dist/licences/${name.replace('/', '-')}-`));
    expect([...bundled].filter((name) => !isThere(name))).toEqual([]);
  });
});

describe('installed in an empty project', () => {
  it('npx stateless-codemod --transform=sessions src/', async () => {
    const { code, stdout, stderr } = await npx('stateless-codemod', '--transform=sessions', 'src/');
    expect({ code, stdout }).toEqual({ code: 0, stdout: appBlock() });
    expect(stderr).toBe(`1 found: 1 rewritten, 0 refused, 0 suppressed; 2 files read
Changed:
  package.json
  src/app.js
  src/state/redis.js (new)
Then:
  npm install
  set REDIS_URL in the environment, such as redis://localhost:6379
`);
    expect(sources()).toEqual({
      'src/app.js': SHOP_AFTER['src/app.js'],
      'src/price.js': SHOP_AFTER['src/price.js'],
      'src/state/redis.js': SHOP_AFTER['src/state/redis.js'],
    });
    const before = dependencies();
    git(project, 'add', '--all');
    expect(dependencies()).toEqual({ 'connect-redis': '^9.0.0', redis: '^6.3.1', ...before });
  });

  it('npx jscodeshift -t …/transforms/sessions/index.js src/: one file, and a report of what it needs', async () => {
    const transform = 'node_modules/stateless-codemod/dist/transforms/sessions/index.js';
    const { code, stdout, stderr } = await npx('jscodeshift', '-t', transform, 'src/');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.replace(/\n+/g, '\n')).toContain(`
 REP src/app.js add to package.json: connect-redis@^9.0.0, redis@^6.3.1
 REP src/app.js set REDIS_URL in the environment, such as redis://localhost:6379
All done. 
Results: 
0 errors
0 unmodified
1 skipped
1 ok
`);
    const client = SHOP_AFTER['src/state/redis.js']
      .replace(/^\/\/.*\n/, '')
      .replace("const { createClient } = require('redis');\n", '')
      .replace('\n\nmodule.exports = { redisClient };\n', '');
    const app = SHOP_AFTER['src/app.js'].replace(
      "const { redisClient } = require('./state/redis');\n",
      `const { createClient } = require('redis');\n${client}\n`,
    );
    expect(sources()).toEqual({ 'src/app.js': app, 'src/price.js': SHOP['src/price.js'] });
    expect(git(project, 'status', '--porcelain')).toBe(' M src/app.js\n');
  });

  it('as a library: the pipeline and a transform can be imported', async () => {
    const program = `
      import { run } from 'stateless-codemod';
      import * as sessions from 'stateless-codemod/transforms/sessions';
      console.log(typeof run, typeof sessions.default, sessions.meta.name);
    `;
    const outcome = await execute(process.execPath, ['--input-type=module', '--eval', program], project);
    expect(outcome).toEqual({ code: 0, stdout: 'function function sessions\n', stderr: '' });
  });
});
