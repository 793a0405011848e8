import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { WITH_LAST_RESORT } from '../../../transforms/maps/idioms/index.js';
import { IDIOM_MESSAGES } from '../../../transforms/maps/idioms/messages.js';
import { body } from './rewritten.js';

const FOLDER = new URL('../../../transforms/maps/idioms/', import.meta.url);

test('every file of the folder is an idiom of the list', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
  const idioms = files.filter((name) => name !== 'index.ts' && name !== 'messages.ts');
  const names = idioms.map((name) => name.replace('.ts', '').replaceAll('-', ' '));
  expect(WITH_LAST_RESORT.map(({ name }) => name).sort()).toEqual(names.sort());
});

test('every code has words', () => {
  for (const { kind, text, advice } of Object.values(IDIOM_MESSAGES)) {
    expect(kind).toMatch(/^(?:review|refuse)$/);
    expect(text.length).toBeGreaterThan(20);
    expect(advice).toMatch(/\.$/);
  }
});

test.each([
  ['in what is removed', 'const x = m.get(k) || 0;\nm.set(/* again */ k, x + 1);\nlog(x);'],
  ['in what is written anew', 'm.set(k, (m.get(k) /* so far */ || 0) + 1);'],
])('a comment has no place any more: %s', (_, code) => {
  expect(body('map', 'const m = new Map();', code)).toMatchObject({
    text: expect.stringContaining('/*') as string,
  });
});
