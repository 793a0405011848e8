import { describe, expect, it } from 'vitest';
import { addProperties } from '../../src/ast/add-properties.js';
import { habitsOf } from '../../src/ast/habits.js';
import { applied, firstObject, parsed } from './parsed.js';

function added(text: string, properties = ['x: 1', 'y: 2']): string {
  const file = parsed(text);
  return applied(file, addProperties(file, firstObject(file), properties, habitsOf(file)));
}

describe('addProperties', () => {
  it.each([
    ['f({});', 'f({\n  x: 1,\n  y: 2,\n});'],
    ['f({ });', 'f({\n  x: 1,\n  y: 2,\n});'],
    ['f({ a });', 'f({\n  a,\n  x: 1,\n  y: 2,\n});'],
    ['f({a:1,b:2});', 'f({\n  a:1,\n  b:2,\n  x: 1,\n  y: 2,\n});'],
    ['f({ a: 1, });', 'f({\n  a: 1,\n  x: 1,\n  y: 2,\n});'],
    ['f({ ...a, b() {} });', 'f({\n  ...a,\n  b() {},\n  x: 1,\n  y: 2,\n});'],
    ['f({ a: { b: 1, c: 2 } });', 'f({\n  a: { b: 1, c: 2 },\n  x: 1,\n  y: 2,\n});'],
    ['f({ a: (1, 2) });', 'f({\n  a: (1, 2),\n  x: 1,\n  y: 2,\n});'],
    ["f({ 'a,b': /,/ });", "f({\n  'a,b': /,/,\n  x: 1,\n  y: 2,\n});"],
    ['  f({ a });', '  f({\n    a,\n    x: 1,\n    y: 2,\n  });'],
  ])('spreads one line over several: %s', (before, after) => {
    expect(added(before)).toBe(after);
  });

  it.each([
    ['f({\n    a: 1\n});', 'f({\n    a: 1,\n    x: 1,\n    y: 2\n});'],
    ['f({\n\ta: 1,\n});', 'f({\n\ta: 1,\n\tx: 1,\n\ty: 2,\n});'],
    ['f({\n  a: 1\n  });', 'f({\n  a: 1,\n  x: 1,\n  y: 2\n  });'],
    ['f({\r\n  a: 1\r\n});', 'f({\r\n  a: 1,\r\n  x: 1,\r\n  y: 2\r\n});'],
    ['f({ a: 1,\n    b: 2 });', 'f({ a: 1,\n    b: 2,\n    x: 1,\n    y: 2 });'],
    ['f({ a: [\n  1\n] });', 'f({ a: [\n  1\n],\n  x: 1,\n  y: 2 });'],
    ['f({\n    a: 1\n  , b: 2\n});', 'f({\n    a: 1\n  , b: 2\n  , x: 1\n  , y: 2\n});'],
  ])('goes on as the literal is written: %j', (before, after) => {
    expect(added(before)).toBe(after);
  });

  it.each([
    ['f({ /* a */ });', 'f({ /* a */\n  x: 1,\n  y: 2,\n});'],
    ['f({\n  // a\n});', 'f({\n  // a\n  x: 1,\n  y: 2,\n});'],
    ['f({ // a\n});', 'f({ // a\n  x: 1,\n  y: 2,\n});'],
    ['f({ a /* , */ , /* } */ });', 'f({\n  a /* , */ , /* } */\n  x: 1,\n  y: 2,\n});'],
    [
      'f({ a /* 1 */, /* 2 */ b /* 3 */ });',
      'f({\n  a /* 1 */,\n  /* 2 */ b, /* 3 */\n  x: 1,\n  y: 2,\n});',
    ],
    ['f({\n  a: 1 // one\n});', 'f({\n  a: 1, // one\n  x: 1,\n  y: 2\n});'],
    ['f({\n  a: 1, // one\n  // two\n});', 'f({\n  a: 1, // one\n  // two\n  x: 1,\n  y: 2,\n});'],
  ])('keeps comments where they are: %j', (before, after) => {
    expect(added(before)).toBe(after);
  });
});
