import { expect, it } from 'vitest';
import { load, save } from '../notes.js';

it('keeps notes', async () => {
  await save('a', 'text');
  expect(await load('a')).toBe('text');
});
