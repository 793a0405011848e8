// docs/rewrites.md and the fixtures name the same rows.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FIXTURES = join(ROOT, '__testfixtures__/maps');

function rowsOfPage(): string[] {
  const page = readFileSync(join(ROOT, 'docs/rewrites.md'), 'utf8');
  return [...page.matchAll(/^\| ([A-G]\d+(?:\.\d+)?) +\|/gm)].map((match) => match[1] ?? '');
}

function rowsOfFixtures(): string[] {
  const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('findings.json'),
  );
  return files.flatMap((file) => {
    const { rows = [] } = JSON.parse(readFileSync(join(FIXTURES, file), 'utf8')) as { rows?: string[] };
    return rows;
  });
}

describe('docs/rewrites.md', () => {
  const page = rowsOfPage();
  const fixtures = new Set(rowsOfFixtures());

  it('has every row once', () => {
    expect(page.length).toBeGreaterThan(100);
    expect(page.filter((row, i) => page.indexOf(row) !== i)).toEqual([]);
  });

  it('has a fixture for every row', () => {
    expect(page.filter((row) => !fixtures.has(row))).toEqual([]);
  });

  it('has every row that a fixture names', () => {
    expect([...fixtures].filter((row) => !page.includes(row)).sort()).toEqual([]);
  });
});
