import { describe, expect, test } from 'vitest';
import { compare } from '../../src/verify/comparison/compare.js';

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
    expect(compare(baseline, baseline, replicas)).toEqual({
      difference: { where, baseline: a, replicas: b },
      noise: [],
    });
    expect(compare(baseline, baseline, baseline)).toEqual({ difference: undefined, noise: [] });
  });
});

const where = (...values: Parameters<typeof compare>) => compare(...values).difference?.where;

test('a long text is shown around its first difference', () => {
  const [a, b] = ['x'.repeat(100) + '1' + 'y'.repeat(100), 'x'.repeat(100) + '2' + 'y'.repeat(100)];
  expect(compare({ body: a }, { body: a }, { body: b }).difference).toEqual({
    where: 'body',
    baseline: `"…${'x'.repeat(40)}1${'y'.repeat(39)}…"`,
    replicas: `"…${'x'.repeat(40)}2${'y'.repeat(39)}…"`,
  });
});

test('a value that differs by itself may be any other of its kind', () => {
  expect(compare({ id: 1 }, { id: 2 }, { id: 3 })).toEqual({ difference: undefined, noise: ['id'] });
  expect(where({ id: 1 }, { id: 2 }, { id: null })).toBe('id');
  // Once of this kind, once of that: anything goes.
  expect(compare({ id: 1 }, { id: 'a' }, { id: [] })).toEqual({ difference: undefined, noise: ['id'] });
});

test('in a text, only the words that differ by themselves are noise', () => {
  const at = (id: string, count: number) => ({ text: [`<b id="${id}">${count} items</b>`] });
  expect(compare(at('a1', 2), at('b2', 2), at('c3', 2))).toEqual({
    difference: undefined,
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
  expect(compare([1, 2], [1], [7, 8, 9])).toEqual({ difference: undefined, noise: [''] });
  expect(where({ l: [1, 5] }, { l: [2, 5] }, { l: [3, 5] })).toBeUndefined();
  expect(where({ l: [1, 5] }, { l: [2, 5] }, { l: [3, 6] })).toBe('l[1]');
});

test('keys that come and go by themselves hide no others', () => {
  const [a, b] = [{ o: { a1: 1, total: 1 } }, { o: { b2: 1, total: 1 } }];
  expect(compare(a, b, { o: { c3: 1, total: 1 } })).toEqual({
    difference: undefined,
    noise: ['o.a1', 'o.b2'],
  });
  expect(where(a, b, { o: { c3: 1, total: 2 } })).toBe('o.total');
  expect(where(a, b, { o: { c3: 1 } })).toBe('o.total');
});
