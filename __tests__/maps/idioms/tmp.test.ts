import { test } from 'vitest';
import { body } from './rewritten.js';
test('x', () => {
  try {
    console.log(body('counter', 'let next = 1;', 'const id = n ? next : 0;\nnext++;'));
  } catch (e) {
    console.log(e);
  }
});
