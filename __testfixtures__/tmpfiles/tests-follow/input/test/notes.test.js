import { expect, it } from 'vitest';
import { load, save } from '../notes.js';

it('keeps notes', () => {
  save('a', 'text');
  expect(load('a')).toBe('text');
});
