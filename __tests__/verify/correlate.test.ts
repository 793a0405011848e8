import { expect, test } from 'vitest';
import { checkTrace, type TraceStep } from '../../src/verify/index.js';
import { carriedFrom, carryInto, reportCarry } from '../../src/verify/correlation/carry.js';
import { learnFromRecorded } from '../../src/verify/correlation/learn.js';
import { makeRequest } from '../../src/verify/requests/request.js';

type Recorded = NonNullable<TraceStep['recorded']>;
const step = (
  method: string,
  path: string,
  more: Partial<TraceStep> = {},
  recorded: Partial<Recorded> = {},
) => ({
  method,
  path,
  ...more,
  recorded: { status: 200, headers: {}, ...recorded },
});
const html = (body: string) => ({ headers: { 'Content-Type': 'text/html' }, body });

/** `where: from → to` of all that is carried. */
const carried = (...steps: TraceStep[]) =>
  learnFromRecorded(checkTrace(steps))
    .map(reportCarry)
    .map(({ where, from, to }) => `${where}: ${from} → ${to.join(' ')}`);

/** The last step's request, after `answers` to the steps before. */
const resend = (steps: TraceStep[], ...answers: Partial<Recorded>[]) => {
  const trace = checkTrace(steps);
  const carries = learnFromRecorded(trace);
  let saved = {};
  for (const [index, { headers = {}, body = '' }] of answers.entries()) {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const outcome = { status: 200, headers, body: text, encoding: 'utf8' as const };
    saved = { ...saved, ...carriedFrom(outcome, trace[index]?.path ?? '', index, carries) };
  }
  const last = trace.at(-1);
  if (!last) throw new Error('no step');
  const request = makeRequest(
    carryInto(last, trace.length - 1, carries, saved),
    saved,
    'localhost',
    undefined,
  );
  return { path: request.path, headers: request.headers, body: request.body?.toString() };
};

const UUID = '0b0f5a55-3a43-4a3a-9d9e-0a4d4c5f6a7b';
const TOKEN = 'eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl-x_y';

test('a distinct value goes from wherever an answer has it to wherever a request has it', () => {
  const answer = { body: { user: { token: TOKEN }, list: [{ id: UUID }] }, headers: { ETag: '"abc12345"' } };
  expect(
    carried(
      step('POST', '/login', { body: { name: 'ann' } }, answer),
      step('GET', `/items/${UUID}/parts?of=${UUID}`, { headers: { authorization: `Bearer ${TOKEN}` } }),
      step('PUT', `/x/${UUID}.png`, {
        headers: { 'if-match': '"abc12345"' },
        body: { ids: [UUID], deep: `see ${UUID}!` },
      }),
      step('POST', '/f', {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: `a=1&t=${TOKEN}`,
      }),
    ),
  ).toEqual(['body.list[0].id: 1 → 2 3', 'body.user.token: 1 → 2 4', 'header etag: 1 → 3']);
});

test('values are written as their place wants it', () => {
  const recorded = { body: { token: 'ab+c/d1e2=', note: 'say "x1" & go 99', n: 123456 } };
  const other = { body: { token: 'z+z/9 9=', note: 'a\\b "é"', n: 7 } };
  const form = { headers: { 'content-type': 'application/x-www-form-urlencoded' } };
  expect(
    resend(
      [
        step('GET', '/', {}, recorded),
        step('GET', `/${encodeURIComponent('ab+c/d1e2=')}?t=ab%2Bc%2Fd1e2%3D`),
      ],
      other,
    ).path,
  ).toBe('/z%2Bz%2F9%209%3D?t=z%2Bz%2F9+9%3D');
  expect(
    resend(
      [step('GET', '/', {}, recorded), step('POST', '/', { ...form, body: 'n=say+%22x1%22+%26+go+99&c=1' })],
      other,
    ).body,
  ).toBe('n=a%5Cb+%22%C3%A9%22&c=1');
  const json = { body: '{ "n": 123456, "m": "123456", "note": "say \\"x1\\" & go 99" }' };
  expect(resend([step('GET', '/', {}, recorded), step('POST', '/', json)], other).body).toBe(
    '{ "n": 7, "m": "7", "note": "a\\\\b \\"é\\"" }',
  );
  // A number that became a text, in a body that is no text.
  expect(
    resend([step('GET', '/', {}, recorded), step('POST', '/', { body: { n: 123456 } })], {
      body: { n: 'a7' },
    }),
  ).toMatchObject({
    body: '{"n":"a7"}',
    headers: { 'content-type': 'application/json' },
  });
});

test('fields of multipart forms are found, files are left alone; lengths follow', () => {
  const form = (id: string) =>
    `--x\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n${id}\r\n--x\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\n${UUID}\xff\r\n--x--\r\n`;
  const bodyBase64 = Buffer.from(form(UUID), 'latin1').toString('base64');
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const page = (id: string) => html(`<form><input type="hidden" name="_csrf" value="${id}"></form>`);
  const sent = resend(
    [step('GET', '/', {}, page(UUID)), step('POST', '/', { headers, bodyBase64 })],
    page('é2'),
  );
  const expected = Buffer.concat([
    Buffer.from(form('\0').split('\0')[0] ?? '', 'latin1'),
    Buffer.from('é2'),
    Buffer.from(form('\0').split('\0')[1] ?? '', 'latin1'),
  ]);
  expect(sent.body).toBe(expected.toString());
  expect(sent.headers['content-length']).toBe(String(expected.length));
});

test('forms, meta tags, links and scripts of a page', () => {
  const page = (a: string, b: string, c: string, d: string) =>
    html(`<meta name="csrf-token" content="${a}&#x3D;"><a href="/">home</a>
<form action="/items/${b}/edit?x=1"><input name=q><input value='${c}' type=hidden name='_csrf'></form>
<script>window.state = {"nonce":"${d}"};</script>`);
  const steps = [
    step('GET', '/', {}, page('meta1234', 'item5678', 'field999', 'script77')),
    step('POST', '/items/item5678/edit?x=1', {
      headers: { 'x-csrf-token': 'meta1234=', 'content-type': 'application/x-www-form-urlencoded' },
      body: '_csrf=field999&nonce=script77',
    }),
  ];
  expect(carried(...steps)).toEqual([
    'link /items/…/edit?x=1: 1 → 2',
    'meta csrf-token: 1 → 2',
    'input _csrf: 1 → 2',
    'body after "indow.state = {\\"nonce\\":\\"": 1 → 2',
  ]);
  expect(resend(steps, page('m', 'i', 'f', 's'))).toMatchObject({
    path: '/items/i/edit?x=1',
    headers: { 'x-csrf-token': 'm=' },
    body: '_csrf=f&nonce=s',
  });
  // Nothing there: as it was recorded.
  expect(resend(steps, html('<p>Sorry</p>'))).toMatchObject({
    path: '/items/item5678/edit?x=1',
    headers: { 'x-csrf-token': 'meta1234=' },
    body: '_csrf=field999&nonce=script77',
  });
});

test('a redirect’s parts are followed, and a cookie that is sent a second time', () => {
  const answer = (room: string, state: string, xsrf: string) => ({
    status: 302,
    headers: {
      location: `http://localhost:3000/rooms/${room}?state=${state}`,
      'set-cookie': `XSRF-TOKEN=${xsrf}; Path=/`,
    },
  });
  const steps = [
    step('POST', '/rooms', {}, answer('17', 'abcd1234', 'tok%3D123456')),
    step('GET', '/rooms/17?state=abcd1234', { headers: { 'x-xsrf-token': 'tok=123456' } }),
  ];
  expect(carried(...steps)).toEqual([
    'header location: 1 → 2',
    'header location: 1 → 2',
    'cookie XSRF-TOKEN: 1 → 2',
  ]);
  expect(resend(steps, answer('x', 'y', 'z%3D'))).toMatchObject({
    path: '/rooms/x?state=y',
    headers: { 'x-xsrf-token': 'z=' },
  });
});

test('a text that was recorded as base64 is searched too; what is no word is not taken', () => {
  const bodyBase64 = Buffer.from('token: abcd1234;').toString('base64');
  const steps = [step('GET', '/', {}, { bodyBase64 }), step('GET', '/abcd1234')];
  expect(carried(...steps)).toEqual(['body after "token: ": 1 → 2']);
  expect(resend(steps, { body: 'token: wxyz;' }).path).toBe('/wxyz');
  expect(resend(steps, { body: 'token: is not here; sorry' }).path).toBe('/abcd1234');
});

test('what the client sent first is the client’s', () => {
  const echo = { body: { id: UUID, token: TOKEN } };
  expect(
    carried(step('POST', '/items', { body: { id: UUID } }, echo), step('GET', `/items/${UUID}`)),
  ).toEqual([]);
  expect(carried(step('PUT', `/items/${UUID}`, {}, echo), step('GET', `/items/${UUID}`))).toEqual([]);
  expect(
    carried(step('GET', '/', { headers: { 'x-client': `id=${UUID}` } }, echo), step('GET', `/${UUID}`)),
  ).toEqual([]);
  // Another client that sends it later got it from the first.
  expect(
    carried(step('POST', '/invites', {}, echo), step('POST', `/join/${UUID}`, { client: 'bob' })),
  ).toEqual(['body.id: 1 → 2']);
});

test.each([
  [
    'the member of a collection',
    step('POST', '/items', {}, { body: { id: 7 } }),
    'GET',
    '/items/7/parts',
    {},
    'body.id',
  ],
  [
    'made elsewhere',
    step('POST', '/items/new', {}, { body: { ok: 1, item: { _id: 7 } } }),
    'GET',
    '/items/7',
    {},
    'body.item._id',
  ],
  [
    'named after it',
    step('POST', '/register', {}, { body: { userId: 7 } }),
    'GET',
    '/users/7',
    {},
    'body.userId',
  ],
  [
    'in a list',
    step('GET', '/items', {}, { body: [{ id: 3 }, { id: 7 }] }),
    'DELETE',
    '/items/7',
    {},
    'body[1].id',
  ],
  [
    'a field of the name',
    step('POST', '/x', {}, { body: { cartId: 7 } }),
    'POST',
    '/buy',
    { body: { cartId: 7 } },
    'body.cartId',
  ],
  [
    'a field after the resource',
    step('POST', '/carts', {}, { body: { id: 7 } }),
    'GET',
    '/buy?cart_id=7',
    {},
    'body.id',
  ],
  ['a link', step('GET', '/', {}, html('<a href="/a/7/b">')), 'GET', '/a/7/b?x', {}, 'link /a/…/b'],
  [
    'a hidden field',
    step('GET', '/', {}, html('<input type=hidden name=v value=7>')),
    'POST',
    '/?v=7',
    {},
    'input v',
  ],
])('a short value is carried if its place leaves no doubt: %s', (_, made, method, path, more, where) => {
  expect(carried(made, step(method, path, more))).toEqual([`${where}: 1 → 2`]);
});

test.each([
  ['no id', step('POST', '/items', {}, { body: { count: 7 } }), step('GET', '/items/7')],
  ['another collection', step('POST', '/items', {}, { body: { id: 7 } }), step('GET', '/users/7')],
  ['only read', step('GET', '/session', {}, { body: { id: 7 } }), step('GET', '/items/7')],
  ['a page number', step('POST', '/items', {}, { body: { id: 1 } }), step('GET', '/items?page=1')],
  [
    'chosen by the client',
    step('POST', '/items', { body: { id: 7 } }, { body: { id: 7 } }),
    step('GET', '/items/7'),
  ],
  ['a link of the menu', step('GET', '/', {}, html('<a href="/a/about">')), step('GET', '/a/about')],
  ['a field that is filled in', step('GET', '/', {}, html('<input name=n value=7>')), step('POST', '/?n=7')],
  ['true', step('POST', '/items', {}, { body: { id: true } }), step('POST', '/', { body: { done: true } })],
])('a short value that may be a coincidence is not: %s', (_, made, used) => {
  expect(carried(made, used)).toEqual([]);
});
