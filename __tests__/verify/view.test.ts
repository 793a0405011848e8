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
