import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import { checkTrace, parseTrace } from '../../src/verify/index.js';

test('a JSON array and JSON lines read the same, defaults filled in', () => {
  const expected = [
    { method: 'GET', path: '/', headers: {}, client: 'default' },
    {
      method: 'POST',
      path: '/a',
      headers: { 'x-a': '1' },
      body: { b: [1, null] },
      client: 'ann',
      note: 'adds',
    },
  ];
  const [first, second] = ['{"path":"/"}', JSON.stringify({ ...expected[1], method: 'post' })];
  expect(parseTrace(`[${first},${second}]`, 't')).toEqual({ steps: expected, notCovered: [] });
  expect(parseTrace(`\uFEFF${first}\r\n\n${second}\n`, 't')).toEqual({ steps: expected, notCovered: [] });
});

test.each([
  ['no JSON', '[{', /^t\.json: not JSON: /],
  ['no JSON in a line', '{"path":"/"}\n{', /^t\.json: step 2: not JSON: /],
  ['no steps', '[]', 't.json: expected a list of requests with at least one in it'],
  ['nothing', '', 't.json: expected a list of requests with at least one in it'],
  ['a step that is none', '[1]', 't.json: step 1: Invalid input: expected object, received number'],
  ['no path', '[{}]', 't.json: step 1: path: Invalid input: expected string, received undefined'],
  ['a wrong path', '[{"path":"a"}]', 't.json: step 1: path: expected a path that begins with /'],
  [
    'a wrong method',
    '[{"path":"/","method":"G T"}]',
    't.json: step 1: method: expected a method such as GET',
  ],
  [
    'a wrong header',
    '[{"path":"/"},{"path":"/","headers":{"x-a":1}}]',
    't.json: step 2: headers.x-a: Invalid input: expected string, received number',
  ],
  ['an unknown key', '[{"path":"/","expectstatus":200}]', 't.json: step 1: Unrecognized key: "expectstatus"'],
  ['a wrong status', '[{"path":"/","expectStatus":20}]', /^t\.json: step 1: expectStatus: Too small/],
  [
    'a wrong expression',
    '[{"path":"/","expectBody":"("}]',
    't.json: step 1: expectBody: Invalid regular expression: /(/: Unterminated group',
  ],
  [
    'a wrong expression in save',
    '[{"path":"/","save":{"id":{"from":"body","regex":"["}}}]',
    't.json: step 1: save.id.regex: Invalid regular expression: /[/: Unterminated character class',
  ],
  [
    'a wrong source',
    '[{"path":"/","save":{"id":{"from":"x","regex":"."}}}]',
    /^t\.json: step 1: save\.id\.from: /,
  ],
  ['no base64', '[{"path":"/","bodyBase64":"%"}]', /^t\.json: step 1: bodyBase64: /],
])('%s is named in one line', (_, text, message) => {
  const read = () => parseTrace(text, 't.json');
  expect(read).toThrow(Failure);
  expect(read).toThrow(typeof message === 'string' ? new RegExp(`^${escape(message)}$`) : message);
});

const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

test('a name that no earlier step saves is named, wherever it is used', () => {
  const save = { id: { from: 'body' as const, regex: '.+' } };
  expect(() => checkTrace([{ path: '/', save }, { path: '/{{idd}}' }])).toThrow(
    'trace: step 2: path: no earlier step saves {{idd}}',
  );
  expect(() => checkTrace([{ path: '/', save, body: { a: ['{{id}}'] } }])).toThrow(
    'step 1: body: no earlier step',
  );
  expect(() => checkTrace([{ path: '/', headers: { a: '{{id}}' } }])).toThrow(
    'step 1: headers: no earlier step',
  );
  expect(() => checkTrace([{ path: '/', expectBody: '{{id}}' }])).toThrow(
    'step 1: expectBody: no earlier step',
  );
  // What a step saves, its own expectation may use.
  expect(checkTrace([{ path: '/', save, expectBody: '{{id}}' }])).toHaveLength(1);
});

test('the page about traces shows one that can be read', async () => {
  const page = await readFile(new URL('../../docs/traces.md', import.meta.url), 'utf8');
  const [, example = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
  expect(parseTrace(example, 'page').steps.map(({ method, path, client }) => [method, path, client])).toEqual(
    [
      ['POST', '/items', 'default'],
      ['GET', '/items/{{id}}', 'bob'],
    ],
  );
});

test('a step may have the answer that was recorded', () => {
  const recorded = { status: 200, headers: { 'Set-Cookie': ['a=1'] }, body: { id: 1 } };
  expect(checkTrace([{ path: '/', recorded }])[0]?.recorded).toEqual({
    ...recorded,
    headers: { 'set-cookie': ['a=1'] },
  });
  expect(() => checkTrace([{ path: '/', recorded: { status: 0 } }])).toThrow(
    'trace: step 1: recorded.status: Too small',
  );
});
