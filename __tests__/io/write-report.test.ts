import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeReport } from '../../src/io/write-report.js';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'report-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a report', () => {
  it('takes the place of the one before, and leaves nothing else behind', async () => {
    const file = join(folder, 'report.json');
    writeFileSync(file, 'a longer text of an earlier run');
    await writeReport(file, 'new');
    expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['new', ['report.json']]);
  });

  it('goes through a link', async () => {
    writeFileSync(join(folder, 'real'), '');
    symlinkSync('real', join(folder, 'link'));
    await writeReport(join(folder, 'link'), 'text');
    expect(readFileSync(join(folder, 'real'), 'utf8')).toBe('text');
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
  });

  it('goes into a pipe, which stays one', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const [text] = await Promise.all([readFile(pipe, 'utf8'), writeReport(pipe, 'text')]);
    expect(text).toBe('text');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it('says what is wrong with the place', async () => {
    await expect(writeReport(join(folder, 'no', 'report'), '')).rejects.toThrow(
      /cannot write the report to .*no.report/,
    );
  });
});
