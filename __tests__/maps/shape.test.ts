import { parseExpression } from '@babel/parser';
import { describe, expect, it } from 'vitest';
import { oddBeginning, shapeOf } from '../../transforms/maps/shape.js';

describe('what a state is, by the value that it begins with', () => {
  it.each([
    ['new Map()', 'map'],
    ['new Set()', 'set'],
    ['[]', 'list'],
    ['0', 'counter'],
    ["'text'", 'value'],
  ])('%s', (text, expected) => {
    expect(shapeOf(parseExpression(text), [])).toEqual(expected);
  });
});

describe('what no store can begin with', () => {
  it.each([
    ['new Map()', undefined],
    ['[1]', undefined],
    ['{ a: 1 }', undefined],
    ["config.mode || 'idle'", undefined],
    ['new WeakMap()', 'weak-collection'],
    ['new FinalizationRegistry(f)', 'weak-collection'],
    ['new Counted()', 'initial-value'],
    ['load()', 'initial-value'],
    ['(global as any).carts', 'initial-value'],
  ])('%s', (text, expected) => {
    expect(oddBeginning(parseExpression(text, { plugins: ['typescript'] }))).toBe(expected);
  });
});
