import { describe, expect, it } from 'vitest';
import { parse } from '../../src/ast/parse.js';
import { walk } from '../../src/ast/walk.js';
import { fateOf } from '../../src/check/awaited.js';

/** What becomes of the promise that the call of `f` gives. */
function fate(text: string): unknown {
  let found: unknown = 'no call';
  walk(parse('/app/a.js', text).program, (node, ancestors) => {
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'f')
      found = fateOf({ node, ancestors: [...ancestors] });
  });
  return found;
}

describe('a promise in an executor', () => {
  it.each([
    ['resolve adopts it', 'new Promise((resolve) => resolve(f()));', 'awaited'],
    ['in a timer', 'new Promise((ok) => { setTimeout(() => ok(f()), 1); });', 'awaited'],
    ['reject does not wait', 'new Promise((resolve, reject) => { reject(f()); });', 'lost'],
    ['a name that hides resolve', 'new Promise((ok) => { list.map((ok) => { ok(f()); }); });', 'lost'],
    ['in another constructor', 'new Task((resolve) => { resolve(f()); });', 'lost'],
    ['in a part of what is given', 'new Promise((resolve) => { resolve({ a: f() }); });', 'lost'],
  ])('%s', (_name, text, expected) => {
    expect(fate(text)).toBe(expected);
  });
});
