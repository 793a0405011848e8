import { describe, expect, test } from 'vitest';
import { compare } from '../../src/verify/comparison/compare.js';
import type { Json } from '../../src/verify/comparison/view.js';

describe('what both baseline runs agree on must be the same', () => {
  test.each([
    ['status', { status: 200 }, { status: 404 }, '200', '404'],
    ['body', { body: [1] }, { body: { a: 1 } }, '[1]', '{"a":1}'],
    ['body.a[1].b', { body: { a: [0, { b: 1 }] } }, { body: { a: [0, { b: null }] } }, '1', 'null'],
    ['body.a', { body: { a: 1 } }, { body: {} }, '1', '(nothing)'],
    ['body.b', { body: {} }, { body: { b: 'x' } }, '(nothing)', '"x"'],
    ['body[1]', { body: [1, 2] }, { body: [1] }, '2', '(nothing)'],
    ['body[1]', { body: [1] }, { body: [1, [2]] }, '(nothing)', '[2]'],
    ['body.constructor', { body: {} }, { body: { constructor: 1 } }, '(nothing)', '1'],
    ['body line 2', { text: ['a', 'b'] }, { text: ['a', 'c'] }, '"b"', '"c"'],
  ])('%s', (where, baseline, replicas, a, b) => {
    expect(compare([baseline, baseline], replicas)).toEqual({
      differences: [{ where, baseline: a, replicas: b }],
      noise: [],
    });
    expect(compare([baseline, baseline], baseline)).toEqual({ differences: [], noise: [] });
  });
});

/** Of two runs of the baseline and one of the replicas. */
const compareThree = (first: Json, second: Json, replicas: Json) => compare([first, second], replicas);
const where = (...values: Parameters<typeof compareThree>) => compareThree(...values).differences[0]?.where;

test('a long text is shown around its first difference', () => {
  const [a, b] = ['x'.repeat(100) + '1' + 'y'.repeat(100), 'x'.repeat(100) + '2' + 'y'.repeat(100)];
  expect(compareThree({ body: a }, { body: a }, { body: b }).differences[0]).toEqual({
    where: 'body',
    baseline: `"…${'x'.repeat(40)}1${'y'.repeat(39)}…"`,
    replicas: `"…${'x'.repeat(40)}2${'y'.repeat(39)}…"`,
  });
});

test('a value that differs by itself may be any other of its kind', () => {
  expect(compareThree({ id: 1 }, { id: 2 }, { id: 3 })).toEqual({ differences: [], noise: ['id'] });
  expect(where({ id: 1 }, { id: 2 }, { id: null })).toBe('id');
  // Once of this kind, once of that: anything goes.
  expect(compareThree({ id: 1 }, { id: 'a' }, { id: [] })).toEqual({ differences: [], noise: ['id'] });
});

test('an ETag that differs by itself may have any form', () => {
  const tag = (etag: string) => ({ further: { etag } });
  expect(compareThree(tag('W/"5-1a2"'), tag('W/"5-1b7"'), tag('"8b04d5e3"'))).toEqual({
    differences: [],
    noise: ['header etag'],
  });
  expect(where(tag('W/"5-1a2"'), tag('W/"5-1a2"'), tag('"8b04d5e3"'))).toBe('header etag');
  expect(where(tag('W/"5-1a2"'), tag('W/"5-1b7"'), { further: {} })).toBe('header etag');
});

test('in a text, only the words that differ by themselves are noise', () => {
  const at = (id: string, count: number) => ({ text: [`<b id="${id}">${count} items</b>`] });
  expect(compareThree(at('a1', 2), at('b2', 2), at('c3', 2))).toEqual({
    differences: [],
    noise: ['body line 1'],
  });
  expect(where(at('a1', 2), at('b2', 2), at('c3', 1))).toBe('body line 1');
  expect(where(at('a1', 2), at('b2', 2), { text: ['<b id="c3">2 items left</b>'] })).toBe('body line 1');
  expect(where({ t: 'just now' }, { t: 'one second ago' }, { t: 'gone' })).toBeUndefined();
});

test('a path that differs by itself is still the same path above', () => {
  const to = (location: string) => ({ location });
  expect(where(to('/rooms/a1'), to('/rooms/b2'), to('/rooms/c3'))).toBeUndefined();
  expect(where(to('/rooms/a1'), to('/rooms/a2'), to('/rooms/c3'))).toBeUndefined();
  expect(where(to('/rooms/a1'), to('/rooms/b2'), to('/login'))).toBe('location');
  expect(where(to('/rooms?state=a1'), to('/rooms?state=b2'), to('/login?state=c3'))).toBe('location');
});

test('a list that is not as long by itself is not compared, one that is item by item', () => {
  expect(compareThree([1, 2], [1], [7, 8, 9])).toEqual({ differences: [], noise: [''] });
  expect(where({ l: [1, 5] }, { l: [2, 5] }, { l: [3, 5] })).toBeUndefined();
  expect(where({ l: [1, 5] }, { l: [2, 5] }, { l: [3, 6] })).toBe('l[1]');
});

test('keys that come and go by themselves hide no others', () => {
  const [a, b] = [{ o: { a1: 1, total: 1 } }, { o: { b2: 1, total: 1 } }];
  expect(compareThree(a, b, { o: { c3: 1, total: 1 } })).toEqual({
    differences: [],
    noise: ['o.a1', 'o.b2'],
  });
  expect(where(a, b, { o: { c3: 1, total: 2 } })).toBe('o.total');
  expect(where(a, b, { o: { c3: 1 } })).toBe('o.total');
});

describe('a list with the same items in another order', () => {
  const items = (...names: string[]) => names.map((name) => ({ name, at: Math.random(), in: { stock: 1 } }));

  test('has no order', () => {
    expect(compareThree({ l: [1, 2, 3] }, { l: [2, 1, 3] }, { l: [3, 1, 2] })).toEqual({
      differences: [],
      noise: ['l (order)'],
    });
    expect(compareThree(items('a', 'b', 'c'), items('b', 'a', 'c'), items('c', 'b', 'a'))).toEqual({
      differences: [],
      noise: ['[].at', ' (order)'],
    });
  });

  test('has the same items on the replicas, as often', () => {
    expect(compareThree({ l: [1, 2, 2] }, { l: [2, 1, 2] }, { l: [2, 1, 1] }).differences[0]).toEqual({
      where: 'l (in any order)',
      baseline: '2',
      replicas: '1',
    });
    expect(where(items('a', 'b'), items('b', 'a'), items('b'))).toBe(' (in any order)');
    expect(where(items('a', 'b'), items('b', 'a'), items('b', 'a', 'b'))).toBe(' (in any order)');
    const sold = items('b', 'a').map((item) => ({ ...item, in: { stock: 0 } }));
    expect(where(items('a', 'b'), items('b', 'a'), sold)).toBe(' (in any order)');
  });

  test('is compared one by one if only what is in the items varies', () => {
    expect(where(items('a', 'b'), items('a', 'b'), items('a', 'b'))).toBeUndefined();
    expect(where(items('a', 'b'), items('a', 'b'), items('b', 'a'))).toBe('[0].name');
  });
});

describe('lines that come and go', () => {
  const page = (count: number, ...lines: string[]) => ({
    text: ['<ul>', ...lines, '</ul>', `<b>${count} items</b>`],
  });
  const tips = (...names: string[]) => names.map((name) => `<li>${name}</li>`);

  test('hide none of those that are there each time', () => {
    expect(compareThree(page(3, ...tips('a')), page(3, ...tips('b', 'c')), page(3, ...tips('d')))).toEqual({
      differences: [],
      noise: ['body'],
    });
    expect(
      compareThree(page(3, ...tips('a')), page(3, ...tips('b', 'c')), page(2, ...tips('d'))).differences[0],
    ).toEqual({
      where: 'body line 4',
      baseline: '"<b>3 items</b>"',
      replicas: '(nothing)',
    });
  });

  test('there may be as many of them by chance as of another', () => {
    expect(where(page(3, ...tips('a', 'a')), page(3, ...tips('a')), page(3))).toBeUndefined();
  });

  test('may be in any order if they are each time', () => {
    expect(
      where(page(1, ...tips('a', 'b')), page(1, ...tips('b', 'a')), page(1, ...tips('b', 'a'))),
    ).toBeUndefined();
    expect(where(page(1, ...tips('a', 'b')), page(1, ...tips('b', 'a')), page(1, ...tips('b', 'c')))).toBe(
      'body line 2',
    );
    expect(where(page(1, ...tips('a', 'b')), page(1, ...tips('a', 'b')), page(1, ...tips('b', 'a')))).toBe(
      'body line 2',
    );
  });

  test('as words in a text', () => {
    const at = (words: string, count: number) => ({ t: `seen ${words}, ${count} left` });
    expect(where(at('just now', 3), at('one minute ago', 3), at('once', 3))).toBeUndefined();
    expect(where(at('just now', 3), at('one minute ago', 3), at('once', 2))).toBe('t');
  });
});

test('nonces and tokens in attributes hide nothing around them', () => {
  const page = (token: string, user: string) => ({
    text: [
      `<script nonce="${token}" src="/a.js"></script><input name="_csrf" value="${token}"><i>${user}</i>`,
    ],
  });
  expect(where(page('aZ+/1==', 'ann'), page('bY-_2==', 'ann'), page('c=', 'ann'))).toBeUndefined();
  expect(where(page('aZ+/1==', 'ann'), page('bY-_2==', 'ann'), page('cX99z==', 'ann'))).toBeUndefined();
  expect(where(page('aZ+/1==', 'ann'), page('bY-_2==', 'ann'), page('cX99z==', 'bob'))).toBe('body line 1');
});

test('every run of the baseline counts', () => {
  const coin = (...faces: string[]) => faces.map((face) => ({ face, total: 1 }));
  expect(compare(coin('head', 'head', 'head'), { face: 'tail', total: 1 }).differences[0]?.where).toBe(
    'face',
  );
  expect(compare(coin('head', 'head', 'tail'), { face: 'tail', total: 1 })).toEqual({
    differences: [],
    noise: ['face'],
  });
  expect(compare(coin('head', 'head', 'tail'), { face: 'tail', total: 2 }).differences[0]?.where).toBe(
    'total',
  );
});

describe('a number that varies in other answers to the same request', () => {
  const found = (took: number, total: number) => ({ took, total, note: `${total} found in ${took} ms` });
  const [warm, cold] = [
    [found(1, 3), found(1, 3)],
    [found(20, 3), found(31, 3)],
  ];
  const differing = (replicas: Json, kin: Json[][]) =>
    compare(warm, replicas, { kin }).differences.map(({ where }) => where);

  test('is noise', () => {
    expect(differing(found(25, 3), [cold])).toEqual([]);
    expect(differing(found(25, 3), [])).toEqual(['took', 'note']);
    expect(differing(found(25, 3), [[found(1, 3), found(1, 3)]])).toEqual(['took', 'note']);
  });

  test('hides no other', () => {
    expect(differing(found(25, 2), [cold])).toEqual(['total', 'note']);
    expect(differing({ ...found(25, 3), note: '3 found in 25 s' }, [cold])).toEqual(['note']);
    expect(differing({ ...found(25, 3), took: null }, [cold])).toEqual(['took']);
  });
});

describe('what happened at the same time', () => {
  const inAnyOrder = (first: Json, replicas: Json, second = first) =>
    compare([first, second], replicas, { anyOrder: true }).differences[0];
  const made = (...ids: number[]) => ids.map((id) => ({ id, name: 'tea', at: Math.random() }));

  test('is listed in any order', () => {
    expect(inAnyOrder(made(1, 2, 3), made(2, 3, 1), made(1, 2, 3))).toBeUndefined();
    expect(
      inAnyOrder({ text: ['<i>1</i>', '<i>2</i>'] }, { text: ['<i>2</i>', '<i>1</i>'] }),
    ).toBeUndefined();
  });

  test('is all there', () => {
    expect(inAnyOrder(made(1, 2, 3), made(1, 3), made(1, 2, 3))?.where).toBe(' (in any order)');
    expect(inAnyOrder({ text: ['<i>a</i>', '<i>a</i>'] }, { text: ['<i>a</i>'] })?.where).toBe('body line 1');
    expect(inAnyOrder({ count: 3 }, { count: 1 })?.where).toBe('count');
  });
});
