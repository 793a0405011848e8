// Runs every case of __testfixtures__/rules/<rule>/ through the audit with all rules. A case is a file, or a folder
// with several. A line on which something must be found ends with one marker or more, `//~ <rule> <name>` (`#~` in
// files that are no JavaScript); on any other line nothing may be found. A case without markers is a look-alike.
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { locate } from '../src/ast/locate.js';
import { rulePage } from '../src/io/pages.js';
import { realPath } from '../src/io/read.js';
import { listRules } from '../src/io/rules.js';
import type { Evidence } from '../src/model/finding.js';
import type { AuditFinding } from '../src/report/audit-result.js';
import { words } from '../src/report/words.js';
import { auditIn, RULES } from './audit/run.js';

const FIXTURES = fileURLToPath(new URL('../__testfixtures__/rules/', import.meta.url));
const MARKER = /(?:\/\/|#)~\s+(\S+)\s+(.*?)\s*(?=(?:\/\/|#)~|$)/g;

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** What is marked or found: `file:line rule name`. */
type Mark = string;

for (const rule of existsSync(FIXTURES) ? readdirSync(FIXTURES).sort() : []) {
  describe(rule, () => {
    for (const name of readdirSync(join(FIXTURES, rule)).sort())
      it(name, () => checkCase(join(FIXTURES, rule, name)));
  });
}

async function checkCase(path: string): Promise<void> {
  const folder = realPath(mkdtempSync(join(tmpdir(), 'rule-')));
  folders.push(folder);
  if (statSync(path).isDirectory()) cpSync(path, folder, { recursive: true });
  else cpSync(path, join(folder, `app${extname(path)}`));
  const expected = marksIn(folder);
  if (!existsSync(join(folder, 'package.json')))
    writeFileSync(join(folder, 'package.json'), '{"name":"app"}\n');

  const result = await auditIn(folder);
  expect(result.defects).toEqual([]);
  expect(result.files.skipped.filter(({ reason }) => reason === 'syntax')).toEqual([]);
  expect(result.findings.map((finding) => markOf(finding, folder)).sort()).toEqual(expected);
  for (const finding of result.findings) expectEvidence(finding);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function marksIn(folder: string): Mark[] {
  const marks = filesIn(folder).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        [...line.matchAll(MARKER)].map(
          ([, rule, name]) => `${relative(folder, file)}:${index + 1} ${rule} ${name}`,
        ),
      ),
  );
  return marks.sort();
}

function markOf({ rule, name, location }: AuditFinding, folder: string): Mark {
  return `${relative(folder, location.file)}:${location.line} ${rule} ${name}`;
}

/** Whatever a finding points at is there, and has words. */
function expectEvidence({ id, because, location, messages, rule, args }: AuditFinding): void {
  expect(words(messages, rule, args).text, id).toMatch(/\S/);
  expect(words(messages, rule, args).text, `${id}: every argument is filled in`).not.toMatch(/\{\w+\}/);
  expect(because.length, `${id} has evidence`).toBeGreaterThan(0);
  const places = [location, ...because.map((step: Evidence) => step.location)];
  for (const place of places) {
    if (!place) continue;
    const text = readFileSync(place.file, 'utf8');
    expect(locate({ file: place.file, text }, place), id).toEqual(place);
    expect(text.slice(place.start, place.end), `${id} points at something`).toMatch(/\S/);
  }
}

describe.each(await listRules())('the rule %s', (name) => {
  const rule = RULES.find(({ meta }) => meta.name === name);

  it('is named as its folder and has words for what it finds', () => {
    expect(rule?.meta.title).toMatch(/\S/);
    expect(rule?.messages[name]?.kind).toBe('rule');
    expect(rule?.messages[name]?.text).toMatch(/\S/);
    expect(rule?.messages[name]?.advice).toMatch(/\S/);
  });

  it('has a page: what breaks with two replicas, what at a restart, the fix', async () => {
    const page = await rulePage(name);
    expect(page).toMatch(new RegExp(`^# ${name}\\b`));
    for (const word of [/replica/i, /restart/i, /^#+ .*fix/im, /^```/m]) expect(page).toMatch(word);
  });

  it('has cases in which it finds something, and look-alikes', () => {
    const cases = readdirSync(join(FIXTURES, name)).map((one) => join(FIXTURES, name, one));
    const isHit = (path: string): boolean =>
      (statSync(path).isDirectory() ? filesIn(path) : [path]).some((file) =>
        [...readFileSync(file, 'utf8').matchAll(/(?:\/\/|#)~\s+(\S+)/g)].some(
          ([, marked]) => marked === name,
        ),
      );
    expect(cases.filter(isHit).length).toBeGreaterThan(0);
    expect(cases.length - cases.filter(isHit).length).toBeGreaterThan(0);
  });
});
