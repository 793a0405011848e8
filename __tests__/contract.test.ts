// What every transform must have: words for its codes, fixtures for each of them, documentation.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listTransforms, loadTransform } from '../src/io/transforms.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Expected {
  findings: { outcome: string; reasons: string[] }[];
  notes?: { code: string }[];
}

/** Codes that no fixture can show (other paths, jscodeshift) are shown by the transform's unit tests. */
function unitTestsOf(transform: string): string {
  const folders = [transform, 'plan/cone'].map((name) => join(ROOT, '__tests__', name));
  const texts = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  );
  return texts.join('\n');
}

function expectationsOf(transform: string): Expected[] {
  const folder = join(ROOT, '__testfixtures__', transform);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('findings.json'),
  );
  return files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Expected);
}

describe.each(await listTransforms())('the transform %s', async (name) => {
  const transform = await loadTransform(name);
  const expectations = expectationsOf(name);

  it('is named as its folder', () => {
    expect(transform.meta.name).toBe(name);
    expect(transform.meta.description).toMatch(/\S/);
  });

  it('has words and a kind for every rule', () => {
    for (const rule of transform.meta.rules) expect(transform.messages[rule]?.kind, rule).toBe('rule');
  });

  it('gives advice with every refusal and review', () => {
    const silent = Object.entries(transform.messages).filter(
      ([, { kind, advice }]) => /refuse|review/.test(kind) && !advice,
    );
    expect(silent.map(([code]) => code)).toEqual([]);
  });

  it('has a fixture, or a unit test, for every code', () => {
    const tested = unitTestsOf(name);
    const shown = new Set(
      expectations.flatMap(({ findings, notes }) => [
        ...findings.flatMap(({ reasons }) => reasons),
        ...(notes ?? []).map(({ code }) => code),
      ]),
    );
    const codes = Object.entries(transform.messages).filter(([, { kind }]) => kind !== 'rule');
    expect(codes.map(([code]) => code).filter((code) => !shown.has(code) && !tested.includes(code))).toEqual(
      [],
    );
  });

  it('has fixtures that rewrite and fixtures that change nothing', () => {
    const rewriting = expectations.filter(({ findings }) =>
      findings.some(({ outcome }) => outcome === 'transformed'),
    );
    expect(rewriting.length).toBeGreaterThan(0);
    expect(expectations.length - rewriting.length).toBeGreaterThan(0);
  });

  it('has a row in the README', () => {
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(
      `[${name}](transforms/${name}/README.md)`,
    );
  });
});
