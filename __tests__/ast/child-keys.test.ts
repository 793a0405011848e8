import { VISITOR_KEYS } from '@babel/types';
import { expect, test } from 'vitest';
import { CHILD_KEYS } from '../../src/ast/child-keys.js';
import { childKeysOf } from '../../src/ast/walk.js';
import type { Node } from '@babel/types';

test('the table says what @babel/types says', () => {
  expect(Object.fromEntries(CHILD_KEYS)).toEqual(VISITOR_KEYS);
});

test('in a node of a type that is not in the table, every key with nodes counts', () => {
  const inner = { type: 'Identifier', name: 'a' };
  const unknown = {
    ...{ type: 'FutureExpression', start: 0, loc: { start: {} }, extra: inner, leadingComments: [inner] },
    ...{ left: inner, list: [inner, null], flags: ['a'], none: null },
  };
  expect(childKeysOf(unknown as unknown as Node)).toEqual(['left', 'list']);
});
