import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/resolve/index.js';
import { judge, programOf, type Case } from './marked-program.js';

const FOLDER = new URL('./cases/', import.meta.url);

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const cases = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Case[];

  it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const { references, calls, escapes, expected } = judge(resolve, programOf(one));
    const unresolved = [...new Set([...(references?.unresolved ?? []), ...(calls?.unresolved ?? [])])];
    const nothing = { missing: [], wrong: [] };
    expect({
      references: { missing: references?.missing ?? [], wrong: references?.wrong ?? [] },
      calls: { missing: calls?.missing ?? [], wrong: calls?.wrong ?? [] },
      escapes: [...escapes].sort(),
      unresolved: unresolved.sort(),
    }).toEqual({
      references: nothing,
      calls: nothing,
      escapes: [...expected.escapes].sort(),
      unresolved: [...expected.unresolved].sort(),
    });
  });
});
