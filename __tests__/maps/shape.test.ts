import { parseExpression } from '@babel/parser';
import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../transforms/maps/shape.js';

describe('what a state is, by the value that it begins with', () => {
  it.each([
    ['new Map()', 'map'],
    ['new Set()', 'set'],
    ['[]', 'list'],
    ['0', 'counter'],
    ["'text'", 'value'],
    ['new WeakMap()', { code: 'weak-collection' }],
    ['new FinalizationRegistry(f)', { code: 'weak-collection' }],
    ['new Counted()', { code: 'initial-value' }],
    ['load()', { code: 'initial-value' }],
  ])('%s', (text, expected) => {
    expect(shapeOf(parseExpression(text), [])).toEqual(expected);
  });
});
