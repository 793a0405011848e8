import { describe, expect, it } from 'vitest';
import { fitOf } from '../../src/explanations/matches.js';

/** Route, then the requests that it takes with how well, then those that it does not. */
const CASES: [route: string, takes: Record<string, number>, not: string[]][] = [
  [
    'GET /cart',
    { 'GET /cart': 0, 'HEAD /cart': 0, 'GET /cart/?a=/b': 0, 'GET /CART': 0 },
    ['POST /cart', 'GET /cart/7', 'GET /a/cart'],
  ],
  ['GET /', { 'GET /': 0, 'GET /?x=1': 0 }, ['GET /a', 'POST /']],
  [
    'DELETE /users/:id/tags/:tag',
    { 'DELETE /users/7/tags/a%2Fb': 0 },
    ['DELETE /users/7/tags', 'DELETE /users//tags/a'],
  ],
  [String.raw`GET /users/:id(\d+)`, { 'GET /users/7': 0 }, ['GET /users']],
  ['GET /users/:id?', { 'GET /users': 0, 'GET /users/7': 0 }, ['GET /users/7/8']],
  ['GET /files/:path*', { 'GET /files': 1, 'GET /files/a/b': 1 }, ['GET /file']],
  ['GET /files/:path+', { 'GET /files/a/b': 0 }, ['GET /files']],
  ['GET /flights/:from-:to', { 'GET /flights/LAX-SFO': 0 }, ['GET /flights/LAX']],
  ['GET /users/{id}', { 'GET /users/7': 0 }, ['GET /users/7/8']],
  ['GET /users{/:id}', { 'GET /users': 0, 'GET /users/7': 0 }, ['GET /userss']],
  ['GET /files/*rest', { 'GET /files/a/b': 1 }, ['GET /a/files/b']],
  ['GET /files/(.*)', { 'GET /files/a/b': 1 }, ['GET /a/files/b']],
  ['GET */items', { 'GET /items': 1, 'GET /v1/api/items': 1 }, ['GET /items/7']],
  ['ALL /items', { 'GET /items': 1, 'PURGE /items': 1 }, ['GET /']],
  ['ALL /api +', { 'GET /api': 1, 'PUT /api/a/b': 1 }, ['GET /apis']],
  ['ALL / +', { 'GET /': 2, 'PUT /a/b': 2 }, []],
  ['ALL * +', { 'GET /': 2, 'PUT /a/b': 2 }, []],
  ['GET *', { 'GET /a': 2 }, ['POST /a']],
  [`GET /a${'*a'.repeat(12)}/x`, { [`GET /${'a'.repeat(200)}`]: 1 }, ['GET /b']],
  ['GET /a.b+c', { 'GET /a.b+c': 0 }, ['GET /aab+c', 'GET /a.bbc']],
];

describe.each(CASES)('the route %s', (text, takes, not) => {
  const [method = '', path = '', below] = text.split(' ');
  const fits = (request: string): number | undefined => {
    const [verb = '', target = ''] = request.split(' ');
    return fitOf({ method, path, below: below === '+' }, verb, target);
  };

  it('takes what it should, as well as it should', () => {
    const asked = Object.keys(takes).map((request) => [request, fits(request)]);
    expect(Object.fromEntries(asked)).toEqual(takes);
  });

  it('takes nothing else', () => {
    expect(not.filter((request) => fits(request) !== undefined)).toEqual([]);
  });
});
