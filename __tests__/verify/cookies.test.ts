import { expect, test } from 'vitest';
import { CookieJar } from '../../src/verify/index.js';

const after = (...setCookies: string[]) => {
  const jar = new CookieJar();
  jar.store(setCookies, '/shop/cart?x=1');
  return jar;
};

test('values are sent as they were set', () => {
  expect(after('a=1', 'b="x y"; HttpOnly', 'c=d=e; Secure; SameSite=Lax', 'empty=').header('/shop/')).toBe(
    'a=1; b="x y"; c=d=e; empty=',
  );
  expect(after().header('/')).toBeUndefined();
});

test('a cookie without a path belongs to the folder of the request', () => {
  const jar = after('a=1');
  expect(jar.header('/shop')).toBe('a=1');
  expect(jar.header('/shop/other')).toBe('a=1');
  expect(jar.header('/shopping')).toBeUndefined();
  expect(jar.header('/')).toBeUndefined();
});

test('a path covers what is below it, queries aside; longer paths come first', () => {
  const jar = after('root=1; Path=/', 'admin=2; path=/admin', 'wrong=3; Path=nonsense');
  expect(jar.header('/admin/users?next=/')).toBe('admin=2; root=1');
  expect(jar.header('/admin?x')).toBe('admin=2; root=1');
  expect(jar.header('/administrator')).toBe('root=1');
  expect(jar.header('/shop/x')).toBe('wrong=3; root=1');
});

test('the same name and path replace, another path does not', () => {
  const jar = after('a=1; Path=/', 'b=1; Path=/', 'a=2; Path=/', 'a=3; Path=/x');
  expect(jar.header('/')).toBe('a=2; b=1');
  expect(jar.header('/x')).toBe('a=3; a=2; b=1');
});

test.each([
  ['Max-Age=0', undefined],
  ['max-age=-1', undefined],
  ['Max-Age=60', 'a=2'],
  ['Max-Age=soon', 'a=2'],
  ['Expires=Thu, 01 Jan 1970 00:00:00 GMT', undefined],
  ['Expires=Fri, 31 Dec 2999 23:59:59 GMT', 'a=2'],
  ['Expires=never', 'a=2'],
  ['Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=60', 'a=2'],
])('%s', (attribute, header) => {
  expect(after('a=1; Path=/', `a=2; Path=/; ${attribute}`).header('/')).toBe(header);
});
