import { expect, test } from 'vitest';
import { viewOf } from '../../src/verify/comparison/view.js';

const played = (
  body: string,
  headers: Record<string, string | string[]> = {},
  encoding: 'utf8' | 'base64' = 'utf8',
) => ({
  path: '/',
  outcome: { status: 200, headers, body, encoding },
  replica: 0,
  unexpected: undefined,
  crash: undefined,
  saved: { id: '7', code: 'a+b/c=', other: 'x' },
  process: { port: 4001, folder: '/copies/r.0' },
});
const bodyOf = (body: string, renamed = ['id', 'code']) => {
  const view = Object.entries(viewOf(played(body), renamed) as Record<string, unknown>);
  return Object.fromEntries(view.filter(([key]) => key === 'body' || key === 'text'));
};

test('saved values are replaced as whole words, in texts, numbers and keys', () => {
  expect(bodyOf('id 7 of 17, 7a, x')).toEqual({ text: ['id {{id}} of 17, 7a, x'] });
  expect(bodyOf('{"id":7,"n":17,"7":["7","77",true,null,"a+b/c="]}')).toEqual({
    body: { id: '{{id}}', n: 17, '{{id}}': ['{{id}}', '77', true, null, '{{code}}'] },
  });
  expect(bodyOf('{"id":7}', ['code'])).toEqual({ body: { id: 7 } });
});

test('the port and the folders of the process have names too', () => {
  expect(bodyOf('http://localhost:4001/a 4001 :40017\n/copies/r.0/app/x.js /copies/r.0x')).toEqual({
    text: ['http://localhost:{{port}}/a 4001 :40017', '{{folder}}/app/x.js /copies/r.0x'],
  });
});

test('status, headers but those of the connection, cookies', () => {
  const headers = {
    location: '/items/7',
    'content-type': 'text/plain',
    'set-cookie': ['b=1; Path=/', 'a=2', 'gone=; Expires=Thu, 01 Jan 1970 00:00:00 GMT'],
    date: 'today',
    'content-length': '0',
    'x-item': '7',
    etag: 'e',
  };
  expect(viewOf(played('', headers), ['id'])).toEqual({
    status: 200,
    headers: { 'content-type': 'text/plain', location: '/items/{{id}}' },
    cookies: { a: '2', b: '1', gone: '(deleted)' },
    text: [''],
    further: { etag: 'e', 'x-item': '{{id}}' },
  });
});

test('what begins like JSON but is none is text; bytes stay as they are; no answer is a status', () => {
  expect(bodyOf('[7] of them')).toEqual({ text: ['[{{id}}] of them'] });
  expect(bodyOf('7')).toEqual({ text: ['{{id}}'] });
  expect(viewOf(played('/9j/', {}, 'base64'), ['id'])).toMatchObject({
    body: 'sha256 6e568e1f67fba258184c78181539e5e8 (3 bytes)',
  });
  expect(viewOf({ ...played(''), outcome: { error: 'ECONNRESET' } }, [])).toEqual({
    status: 'no answer (ECONNRESET)',
  });
});

const STACK = `Error: no stock
    at load (file:///copies/r.0/app/store.mjs:7:9)
    at Object.<anonymous> (/copies/r.0/app/index.js:2:1)
    at async Promise.all (index 0)
    at new Promise (<anonymous>)
    at node:internal/process/task_queues:95:5`;
/** As Express writes it into its page. */
const PAGE = `<pre>${STACK.replace('<anonymous> ', '&lt;anonymous&gt; ').replaceAll('\n', '<br>').replaceAll('  ', ' &nbsp;')}</pre>`;

test('frames of stacks say where code stands, in texts, pages and JSON; the words of the error stay', () => {
  expect(bodyOf(`${STACK}\nafter`)).toEqual({ text: ['Error: no stock{{stack}}', 'after'] });
  expect(bodyOf(PAGE)).toEqual({ text: ['<pre>Error: no stock{{stack}}</pre>'] });
  expect(bodyOf(JSON.stringify({ message: 'no stock', stack: STACK }))).toEqual({
    body: { message: 'no stock', stack: 'Error: no stock{{stack}}' },
  });
  expect(bodyOf(JSON.stringify(STACK.split('\n')))).toEqual({ body: ['Error: no stock', '{{stack}}'] });
});

test('the tag of an answer with a stack is that of its frames too', () => {
  const further = (body: string) => (viewOf(played(body, { etag: 'e' }), []) as { further: unknown }).further;
  expect(further(STACK)).toEqual({});
  expect(further('Error: no stock')).toEqual({ etag: 'e' });
});

test('other lines and items stay as they are', () => {
  const text = ['Meeting', '    at noon, 12:30:15', 'at the store.js:8:9', '    at home', 'see store.js:8:9'];
  expect(bodyOf(text.join('\n'))).toEqual({ text });
  expect(bodyOf(JSON.stringify(text))).toEqual({ body: text });
});
