// Runs every fixture of __testfixtures__/<transform>/ through the pipeline. A case is
//   <case>.input.<ext>, <case>.output.<ext> (absent: nothing may change), <case>.findings.json, or
//   <case>/input/, <case>/output/ (absent: nothing may change), <case>/findings.json for several files.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from '../src/ast/parse.js';
import { discover } from '../src/discover/index.js';
import { find } from '../src/find/index.js';
import { readAdapters } from '../src/io/adapters.js';
import { realPath } from '../src/io/read.js';
import { listTransforms, loadTransform } from '../src/io/transforms.js';
import type { Options } from '../src/model/options.js';
import type { FileEdits } from '../src/model/plan.js';
import type { Result } from '../src/model/result.js';
import type { Transform } from '../src/model/transform.js';
import { run } from '../src/pipeline.js';
import { isWanted } from '../src/plan/index.js';
import { openProgram } from '../src/program.js';
import { patch } from '../src/report/patch.js';
import { countsOf } from '../src/report/words.js';

const adapters = readAdapters();

const FIXTURES = new URL('../__testfixtures__/', import.meta.url).pathname;

/** What single-file cases live in. */
const DEPENDENCIES: Record<string, Record<string, string>> = {
  sessions: { express: '^4.21.2', 'express-session': '^1.18.1' },
  maps: { express: '^4.21.2', redis: '^5.8.0' },
  tmpfiles: { express: '^4.21.2', formidable: '^3.5.4', multer: '^2.0.2' },
};

interface Case {
  name: string;
  /** Path by content, as before and as after; after equals before where nothing may change. */
  input: Map<string, Buffer>;
  output: Map<string, Buffer>;
  findings: Expected;
  /** Only the files that were there are compared, package.json not among them. */
  isAboutSources: boolean;
}

interface Expected {
  findings: unknown;
  notes?: unknown;
  /** In folder cases: false if neither package.json nor new files are what the case is about. */
  newFiles?: boolean;
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })), 60_000);

for (const name of await listTransforms()) {
  const transform = await loadTransform(name);
  describe(name, () => {
    for (const one of casesOf(join(FIXTURES, name))) it(one.name, () => checkCase(one, transform));
  });
}

function casesOf(folder: string): Case[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return [folderCase(join(folder, entry.name))];
    const match = /^(.+)\.input(\.[a-z]+)$/.exec(entry.name);
    return match?.[1] && match[2] ? [fileCase(folder, match[1], match[2])] : [];
  });
}

function folderCase(folder: string): Case {
  const findings = json(join(folder, 'findings.json'));
  const input = treeOf(join(folder, 'input'));
  const output = existsSync(join(folder, 'output')) ? treeOf(join(folder, 'output')) : input;
  return {
    name: basename(folder),
    input,
    output,
    findings,
    isAboutSources: findings.newFiles === false,
  };
}

function fileCase(folder: string, name: string, ending: string): Case {
  const before = readFileSync(join(folder, `${name}.input${ending}`));
  const after = join(folder, `${name}.output${ending}`);
  const file = `app${ending}`;
  const manifest = { name: 'app', dependencies: DEPENDENCIES[basename(folder)] };
  return {
    name: name + ending,
    input: new Map([
      [file, before],
      ['package.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)],
    ]),
    output: new Map([[file, existsSync(after) ? readFileSync(after) : before]]),
    findings: json(join(folder, `${name}.findings.json`)),
    isAboutSources: true,
  };
}

function json(file: string): Expected {
  return JSON.parse(readFileSync(file, 'utf8')) as Expected;
}

function treeOf(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(
    paths
      .filter((path) => !path.includes('/.git/'))
      .map((path) => [relative(folder, path), readFileSync(path)]),
  );
}

function lay(files: Map<string, Buffer>): string {
  const folder = realPath(mkdtempSync(join(tmpdir(), 'fixture-')));
  folders.push(folder);
  for (const [path, content] of files) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

function optionsFor(cwd: string): Options {
  return {
    cwd,
    paths: ['.'],
    dryRun: false,
    only: [],
    force: true,
    safeOnly: false,
    ignorePatterns: [],
    ignorePath: undefined,
    stateDir: undefined,
    suppressions: [],
  };
}

async function checkCase(one: Case, transform: Transform): Promise<void> {
  const folder = lay(one.input);
  const tools = { transforms: [transform], adapters };
  const result = await run(optionsFor(folder), tools);
  const written = treeOf(folder);
  expectAsWritten(one, written);
  expectFound(one.findings, result);
  // A run that found nothing to change is its own dry run, and its own second one.
  if (result.drafts.length === 0) return expect(asText(written)).toEqual(asText(one.input));

  for (const [path, content] of written)
    if (/\.[cm]?[jt]sx?$/.test(path)) expect(() => parse(path, content.toString())).not.toThrow();
  const again = await run(optionsFor(folder), tools);
  expect(again.drafts, 'a second run changes nothing').toEqual([]);

  const untouched = lay(one.input);
  const dry = await run({ ...optionsFor(untouched), dryRun: true }, tools);
  expect(asText(treeOf(untouched)), 'a dry run writes nothing').toEqual(asText(one.input));
  expectOnlyEditedLines(await editsIn(untouched, transform), one.input, written, untouched);
  expectApplies(patch(dry.drafts, untouched), untouched, written);
}

function expectAsWritten(one: Case, written: Map<string, Buffer>): void {
  const isCompared = (path: string): boolean =>
    !one.isAboutSources || (one.input.has(path) && basename(path) !== 'package.json');
  const compared = (tree: Map<string, Buffer>): Record<string, string> =>
    asText(new Map([...tree].filter(([path]) => isCompared(path))));
  expect(compared(written)).toEqual(compared(one.output));
}

function expectFound(expected: Expected, result: Result): void {
  expect(
    result.findings.map(({ rule, name, location, outcome, fix }) => ({
      rule,
      name,
      line: location.line,
      outcome,
      reasons: fix?.reasons.map(({ code }) => code),
    })),
  ).toEqual(expected.findings);
  expect(result.notes.map(({ code, location }) => ({ code, line: location.line }))).toEqual(
    expected.notes ?? [],
  );
  const { found, transformed, refused, suppressed } = countsOf(result);
  expect(transformed + refused + suppressed).toBe(found);
}

/** Buffers compare badly in messages; the bytes are what counts. */
function asText(tree: Map<string, Buffer>): Record<string, string> {
  return Object.fromEntries([...tree].map(([path, content]) => [path, content.toString()]));
}

async function editsIn(folder: string, transform: Transform): Promise<FileEdits[]> {
  const project = await discover(optionsFor(folder));
  const { context } = openProgram(project, new Map(), {
    adapters,
    stateDirectory: undefined,
    singleFile: false,
  });
  const { found } = find(context, [transform]);
  const changes = await transform.rewrite(found.flatMap(({ sites }) => sites).filter(isWanted), context);
  return changes.flatMap((change) => change.edits);
}

/** Every line that no edit touches is there again, byte for byte and in order. */
function expectOnlyEditedLines(
  edits: FileEdits[],
  before: Map<string, Buffer>,
  after: Map<string, Buffer>,
  folder: string,
): void {
  for (const [path, content] of before) {
    if (!/\.[cm]?[jt]sx?$/.test(path)) continue;
    const own = edits.filter(({ file }) => file === join(folder, path)).flatMap((one) => one.edits);
    const rest = after.get(path)?.toString().split('\n') ?? [];
    let at = 0;
    let offset = 0;
    for (const line of content.toString().split('\n')) {
      const end = offset + line.length;
      const isTouched = own.some((edit) => edit.start <= end && edit.end >= offset);
      if (!isTouched) {
        const found = rest.indexOf(line, at);
        expect(found, `${path}: the line ${JSON.stringify(line)} is untouched`).toBeGreaterThanOrEqual(0);
        at = found + 1;
      }
      offset = end + 1;
    }
  }
}

/** The dry run's patch, applied by git to the folder that it was made for, gives byte for byte what the real run wrote. */
function expectApplies(text: string, folder: string, after: Map<string, Buffer>): void {
  execFileSync('git', ['apply', '-'], { cwd: folder, input: text, stdio: ['pipe', 'pipe', 'pipe'] });
  expect(asText(treeOf(folder))).toEqual(asText(after));
}
