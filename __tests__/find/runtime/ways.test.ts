// Every way in which a file can export a function, with every way in which another one can use it: what runs it is a
// request where a request uses it, and nothing but the start of the program where that is all that does.
import { describe, expect, it } from 'vitest';
import { Program } from '../../../src/find/runtime/program.js';
import { Reach } from '../../../src/find/runtime/reach.js';
import { contextOf } from '../program.js';

/** The statement that imports, and the expression that calls. */
type Use = readonly [imports: string, call: string];

interface Way {
  exports: string;
  uses: readonly Use[];
  /** Other files. */
  more?: Record<string, string>;
}

const named = (from: string): Use[] => [
  [`import { f } from '${from}';`, 'f(1)'],
  [`import { f as g } from '${from}';`, 'g(1)'],
  [`import * as all from '${from}';`, 'all.f(1)'],
  [`const all = await import('${from}');`, 'all.f(1)'],
  [`const { f } = await import('${from}');`, 'f(1)'],
  ['', `(await import('${from}')).f(1)`],
  ['', `import('${from}').then((all) => all.f(1))`],
  ['', `import('${from}').then(({ f }) => f(1))`],
];
const byDefault = (from: string, call = '(1)'): Use[] => [
  [`import f from '${from}';`, `f${call}`],
  [`import { default as f } from '${from}';`, `f${call}`],
  [`import * as all from '${from}';`, `all.default${call}`],
  [`const { default: f } = await import('${from}');`, `f${call}`],
];
const required = (from: string): Use[] => [
  [`const { f } = require('${from}');`, 'f(1)'],
  [`const { f: g } = require('${from}');`, 'g(1)'],
  [`const all = require('${from}');`, 'all.f(1)'],
  [`const f = require('${from}').f;`, 'f(1)'],
  [`let all; all = require('${from}');`, 'all.f(1)'],
  ['', `require('${from}').f(1)`],
];
const whole = (from: string): Use[] => [
  [`const f = require('${from}');`, 'f(1)'],
  ['', `require('${from}')(1)`],
];

const S = './state.js';
const ONE = 'export function f(value) { write(value); }';
const CJS = 'exports.f = (value) => { write(value); };';
const WAYS: Way[] = [
  { exports: ONE, uses: named(S) },
  { exports: 'export const f = (value) => { write(value); };', uses: named(S) },
  { exports: 'function h(value) { write(value); }\nexport { h as f };', uses: named(S) },
  { exports: 'const api = { f(value) { write(value); } };\nexport const { f } = api;', uses: named(S) },
  { exports: 'export default function f(value) { write(value); }', uses: byDefault(S) },
  { exports: 'export default function (value) { write(value); }', uses: byDefault(S) },
  { exports: 'export default async function (value) { write(value); }', uses: byDefault(S) },
  { exports: 'export default (value) => { write(value); };', uses: byDefault(S) },
  { exports: 'const f = (value) => { write(value); };\nexport { f as default };', uses: byDefault(S) },
  { exports: 'export default { f(value) { write(value); } };', uses: byDefault(S, '.f(1)') },
  { exports: 'function f(value) { write(value); }\nexport default { f };', uses: byDefault(S, '.f(1)') },
  {
    exports: 'export default new (class { f(value) { write(value); } })();',
    uses: byDefault(S, '.f(1)'),
  },
  { exports: 'export default class { static f(value) { write(value); } }', uses: byDefault(S, '.f(1)') },
  {
    exports: 'export const make = () => ({ f(value) { write(value); } });',
    uses: [
      [`import { make } from '${S}';\nconst all = make();`, 'all.f(1)'],
      [`import { make } from '${S}';\nconst { f } = make();`, 'f(1)'],
    ],
  },
  { exports: ONE, uses: named('./all.js'), more: { 'all.js': `export * from '${S}';` } },
  { exports: ONE, uses: named('./all.js'), more: { 'all.js': `export { f } from '${S}';` } },
  {
    exports: 'export default function (value) { write(value); }',
    uses: named('./all.js'),
    more: { 'all.js': `export { default as f } from '${S}';` },
  },
  {
    exports: ONE,
    uses: [[`import { state } from './all.js';`, 'state.f(1)']],
    more: { 'all.js': `export * as state from '${S}';` },
  },
  {
    exports: ONE,
    uses: byDefault('./all.js', '.state.f(1)'),
    more: { 'all.js': `import * as state from '${S}';\nexport default { state };` },
  },
  {
    exports: ONE,
    uses: [[`import * as state from '${S}';\nconst use = (one) => one.f(1);`, 'use(state)']],
  },
  { exports: 'exports.f = function (value) { write(value); };', uses: required(S) },
  { exports: 'function f(value) { write(value); }\nmodule.exports = { f };', uses: required(S) },
  { exports: 'const self = module.exports;\nself.f = (value) => { write(value); };', uses: required(S) },
  {
    exports: 'const api = {};\napi.f = (value) => { write(value); };\nmodule.exports = api;',
    uses: required(S),
  },
  {
    exports:
      'const api = (() => {\n  function f(value) { write(value); }\n  return { f };\n})();\nmodule.exports = api;',
    uses: required(S),
  },
  { exports: 'module.exports = function (value) { write(value); };', uses: whole(S) },
  { exports: CJS, uses: required('./all.js'), more: { 'all.js': `module.exports = require('${S}');` } },
  {
    exports: CJS,
    uses: required('./all.js'),
    more: { 'all.js': `module.exports = { ...require('${S}'), other() {} };` },
  },
  {
    exports: CJS,
    uses: [[`const { state } = require('./all.js');`, 'state.f(1)']],
    more: { 'all.js': `module.exports = { state: require('${S}') };` },
  },
  {
    exports: 'export namespace N { export function f(value: number) { write(value); } }',
    uses: [[`import { N } from '${S}';`, 'N.f(1)']],
  },
];

/** What runs `write`. */
function runsBy(way: Way, [imports]: Use, body: string): string {
  const state = 'function write(value) { kept = value; }\nlet kept;\n';
  const program = new Program(
    contextOf({ ...way.more, 'state.ts': state + way.exports, 'app.ts': `${imports}\n${body}` }),
  );
  const reach = new Reach(program);
  const names = program.namesOf('/app/state.ts');
  const [write] = names?.functions ?? [];
  if (!names || !write) throw new Error('no state');
  const route = reach.routeTo(names, write);
  return route ? route.root.label : reach.isStartUp(names, write) ? 'start-up' : 'nothing';
}

describe.each(WAYS)('$exports', (way) => {
  it.each(way.uses)('%s %s', (...use) => {
    const [, call] = use;
    expect(runsBy(way, use, `${call};`)).toBe('start-up');
    expect(runsBy(way, use, `async function main() { ${call}; }\nmain();`)).toBe('start-up');
    expect(runsBy(way, use, `app.post('/a', async (req, res) => { ${call}; });`)).toBe('POST /a');
    expect(runsBy(way, use, `async function handle(req, res) { ${call}; }\napp.post('/a', handle);`)).toBe(
      'POST /a',
    );
  });
});

describe('what is read or connected once', () => {
  const put = 'let kept;\nfunction write(value) { kept = value; }\n';
  it.each([
    [
      `const fs = require('fs');\nconst csv = require('csv-parser');\nfs.createReadStream('a.csv').pipe(csv()).on('data', (row) => write(row)).on('end', write);`,
      'start-up',
    ],
    [
      `const fs = require('fs');\nconst lines = require('readline').createInterface({ input: fs.createReadStream('a') });\nlines.on('line', (line) => write(line));`,
      'start-up',
    ],
    [
      `const lines = require('readline').createInterface({ input: process.stdin });\nlines.on('line', (line) => write(line));`,
      "event 'line'",
    ],
    [
      `const fs = require('fs');\napp.post('/a', (req, res) => {\n  fs.createReadStream('a').on('data', write);\n});`,
      'POST /a',
    ],
    [
      `const client = require('redis').createClient();\nclient.on('connect', () => write(client));`,
      'start-up',
    ],
    [
      `const io = require('socket.io')(3000);\nio.on('connect', (socket) => write(socket));`,
      "event 'connect'",
    ],
    [`const app = require('fastify')();\napp.addHook('onReady', async () => write(1));`, 'start-up'],
    [
      `const app = require('fastify')();\napp.addHook('onRequest', async () => write(1));`,
      'callback of addHook()',
    ],
  ])('%s', (code, expected) => {
    const program = new Program(contextOf({ 'app.js': put + code }));
    const reach = new Reach(program);
    const names = program.namesOf('/app/app.js');
    const [write] = names?.functions ?? [];
    if (!names || !write) throw new Error('no state');
    const route = reach.routeTo(names, write);
    expect(route ? route.root.label : reach.isStartUp(names, write) ? 'start-up' : 'nothing').toBe(expected);
  });
});
