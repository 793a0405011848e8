import { expect, test } from 'vitest';
import { findRaces } from '../../src/verify/race/find-races.js';
import type { VolleyStep } from '../../src/verify/race/volley.js';
import { checkTrace } from '../../src/verify/index.js';

const TRACE = checkTrace([
  { method: 'POST', path: '/a' },
  { path: '/a' },
  { method: 'POST', path: '/b' },
  { path: '/b' },
  { path: '/a' },
]);

const step = (body: unknown, statuses = ''): VolleyStep => ({
  path: '/',
  outcome: {
    status: 200,
    headers: { etag: JSON.stringify(body) },
    body: JSON.stringify(body),
    encoding: 'utf8',
  },
  statuses: statuses.split(' ').filter(Boolean),
  replica: 0,
  unexpected: undefined,
  crash: undefined,
  saved: {},
  process: { port: 1, folder: '/copy' },
});

interface Went {
  a?: number | number[];
  b?: unknown;
  post?: string;
}
const run = ({ a = 2, b = 2, post = '200 200' }: Went = {}) => [
  ...[step({}, post), step({ a }), step({}, '200 200'), step({ b }), step({ a })],
];
const find = (atOnce: Went, inTurn: Went[] = [{}, {}], isComparable = (_: number) => true) =>
  findRaces(TRACE, inTurn.map(run), run(atOnce), isComparable).map(
    ({ step, seenIn, difference }) => `${step} in ${seenIn}: ${difference.where}`,
  );

test('nothing is lost', () => {
  expect(find({})).toEqual([]);
});

test('a lost update is that of the last write before, and named once', () => {
  expect(find({ a: 1 })).toEqual(['1 in 2: body.a']);
  expect(find({ b: 1 })).toEqual(['3 in 4: body.b']);
  expect(find({ a: 1, b: 1 })).toEqual(['1 in 2: body.a', '3 in 4: body.b']);
});

test('what differs by itself, or without a race, tells nothing', () => {
  expect(find({ a: 1 }, [{}, { a: 3 }])).toEqual([]);
  expect(find({ a: 1 }, [{}, {}], (index) => index !== 1 && index !== 4)).toEqual([]);
});

test('the order of what happened at once does not count, nor a tag that stands for it', () => {
  const inTurn = [{ a: [1, 2, 3] }, { a: [1, 2, 3] }];
  expect(find({ a: [3, 1, 2] }, inTurn)).toEqual([]);
  expect(find({ a: [3, 1] }, inTurn)).toEqual(['1 in 2: body.a (in any order)']);
});

test('more successes than one after the other are a race, in whatever order they came', () => {
  const inTurn = [{ post: '200 409' }, { post: '200 409' }];
  expect(find({ post: '200 409' }, inTurn)).toEqual([]);
  expect(find({ post: '200 200' }, inTurn)).toEqual(['1 in 1: status']);
  expect(find({ post: '200 500' })).toEqual(['1 in 1: status']);
});

test('a server that refuses what it cannot do at once has done less, and has said so', () => {
  expect(find({ post: '200 409', a: 1 })).toEqual([]);
  expect(find({ post: '200 503', a: 1 })).toEqual([]);
});
