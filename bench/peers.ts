// Measures the audit, or a dry run of a transform, and its peers in one run: whole processes, taken in turn, medians of
// paired ratios.
//
//   node --import ts-blank-space/register bench/peers.ts [--transform maps] [--runs 5] [--bin FILE] FOLDER…
//
// All of them read the same files: a copy with the sources only. Downloads nothing. Peers that are not installed are left out; ast-grep and knip may be named by AST_GREP and KNIP.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { basename, delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Cost, measure } from './cost.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Folders without sources of the program. */
const LEFT_OUT =
  /^(?:node_modules|\.git|tests?|__tests__|e2e|(?:__)?fixtures(?:__)?|__mocks__|dist|build|docs|examples|public)$/;
const SOURCES = /\.(?:[cm]?[jt]sx?|json|ya?ml)$/;
const NO_SOURCES = /\.d\.[cm]?ts$|\.min\.|\.(?:spec|test)\./;
const LARGEST = 600_000;
const PATTERNS = ['new Map($$$)', 'new Set($$$)', 'setInterval($$$)', 'session($$$)', 'os.tmpdir()'];

interface Tool {
  name: string;
  command: string;
  args: (folder: string) => string[];
  /** Exit codes that mean that it did its work. */
  codes: number[];
}

interface Row {
  tool: string;
  costs: Cost[];
  error?: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    transform: { type: 'string' },
    runs: { type: 'string', default: '5' },
    bin: { type: 'string', default: join(ROOT, 'dist/bin/stateless-codemod.js') },
  },
});
const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  if (!positionals.length)
    throw new Error('name the folders to measure on (bench/README.md says how to get them)');
  const bin = resolve(values.bin);
  const tools = installed(
    values.transform === undefined ? auditAndPeers(bin) : transformAndPeers(bin, values.transform),
  );
  const parts = [machine()];
  for (const folder of positionals) parts.push(await section(resolve(folder), tools, Number(values.runs)));
  process.stdout.write(`${parts.join('\n\n')}\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The audit first: the others are compared with it. */
function auditAndPeers(bin: string): Tool[] {
  const rules = join(scratch, 'rules.yml');
  writeFileSync(rules, astGrepRules());
  return [
    {
      name: 'stateless-codemod audit',
      command: process.execPath,
      args: (target) => [bin, 'audit', '--format', 'json', '-o', join(scratch, 'report.json'), target],
      codes: [0, 2],
    },
    {
      name: 'ast-grep scan',
      command: process.env['AST_GREP'] ?? 'ast-grep',
      args: (target) => ['scan', '--rule', rules, '--json=stream', target],
      codes: [0, 1],
    },
    jscodeshift('a transform that only parses', 'module.exports = (file, { j }) => void j(file.source);'),
    typescript(),
    {
      name: 'knip',
      command: process.env['KNIP'] ?? 'knip',
      args: (target) => ['--directory', target, '--no-exit-code'],
      codes: [0, 1, 2],
    },
  ];
}

/** A dry run writes nothing. */
function transformAndPeers(bin: string, transform: string): Tool[] {
  const report = join(scratch, 'report.json');
  return [
    {
      name: `stateless-codemod -t ${transform} --dry-run`,
      command: process.execPath,
      args: (target) => [bin, '-t', transform, '--dry-run', '--format', 'json', '-o', report, target],
      codes: [0, 2],
    },
    jscodeshift(
      'a transform that parses and prints',
      'module.exports = (file, { j }) => j(file.source).toSource();',
    ),
    typescript(),
  ];
}

function jscodeshift(what: string, transform: string): Tool {
  const file = join(scratch, 'transform.cjs');
  writeFileSync(file, `${transform}\n`);
  return {
    name: `jscodeshift, ${what}`,
    command: local('jscodeshift'),
    args: (target) => [
      '-t',
      file,
      '--parser=tsx',
      '--extensions=js,jsx,ts,tsx,mjs,cjs',
      '--dry',
      '--silent',
      target,
    ],
    codes: [0],
  };
}

function typescript(): Tool {
  return {
    name: 'tsc --noEmit',
    command: local('tsc'),
    args: (target) => ['-p', tsconfigFor(scratch, target)],
    codes: [0, 1, 2],
  };
}

function local(name: string): string {
  return join(ROOT, 'node_modules/.bin', name);
}

/** The shapes that the audit looks for first, in the three languages, as one file of rules. */
function astGrepRules(): string {
  return ['JavaScript', 'TypeScript', 'Tsx']
    .flatMap((language) =>
      PATTERNS.map(
        (pattern, index) =>
          `id: state-${language.toLowerCase()}-${index}\nlanguage: ${language}\nmessage: state\nseverity: warning\nrule:\n  pattern: ${pattern}\n`,
      ),
    )
    .join('---\n');
}

/** Loose types over all sources: what a checker costs that is asked about everything. */
function tsconfigFor(folder: string, target: string): string {
  const file = join(folder, `tsconfig.${basename(target)}.json`);
  const compilerOptions = {
    noEmit: true,
    allowJs: true,
    skipLibCheck: true,
    strict: false,
    jsx: 'preserve',
    module: 'nodenext',
    target: 'es2023',
    types: [],
  };
  writeFileSync(file, JSON.stringify({ compilerOptions, include: [`${target}/**/*`] }));
  return file;
}

function installed(tools: readonly Tool[]): Tool[] {
  const path = (process.env['PATH'] ?? '').split(delimiter);
  const isThere = ({ command }: Tool): boolean =>
    existsSync(command) || path.some((folder) => existsSync(join(folder, command)));
  for (const tool of tools)
    if (!isThere(tool)) process.stderr.write(`left out, not installed: ${tool.name}\n`);
  return tools.filter(isThere);
}

async function section(folder: string, tools: readonly Tool[], runs: number): Promise<string> {
  const copy = sourcesOf(folder);
  const rows: Row[] = tools.map(({ name }) => ({ tool: name, costs: [] }));
  // In turn, so that what else the machine does meets all alike. The first round warms the disk cache.
  for (let round = 0; round <= runs; round++) {
    for (const [index, tool] of tools.entries()) {
      const row = rows[index];
      if (!row || row.error !== undefined) continue;
      process.stderr.write(`${basename(folder)} ${round}/${runs} ${tool.name}\n`);
      const { cost, code, complaint } = await measure(
        { command: tool.command, args: tool.args(copy) },
        copy,
        scratch,
      );
      const hasFailed = code === null || !tool.codes.includes(code);
      if (hasFailed) row.error = `exit ${code} ${complaint.slice(0, 80)}`;
      else if (round > 0) row.costs.push(cost);
    }
  }
  return `### ${basename(folder)} (${commitOf(folder)})\n\n${table(rows)}`;
}

/** A copy of the sources of a program, which all tools read. */
function sourcesOf(folder: string): string {
  const copy = join(scratch, basename(folder));
  cpSync(folder, copy, {
    recursive: true,
    filter: (path) => {
      const name = basename(path);
      const entry = lstatSync(path);
      if (entry.isDirectory()) return path === folder || !LEFT_OUT.test(name);
      return entry.isFile() && entry.size <= LARGEST && SOURCES.test(name) && !NO_SOURCES.test(name);
    },
  });
  return copy;
}

function table(rows: readonly Row[]): string {
  const [own] = rows;
  const lines = rows.map(({ tool, costs, error }) => {
    if (error !== undefined) return `| ${tool} | failed: ${error} | | | | |`;
    const ratio = (key: 'wall' | 'cpu'): string =>
      median(costs.map((cost, index) => (own?.costs[index]?.[key] ?? NaN) / cost[key])).toFixed(2);
    const spread = `${min(costs, 'wall')}–${max(costs, 'wall')}`;
    const middle = (key: keyof Cost, digits: number): string =>
      median(costs.map((cost) => cost[key])).toFixed(digits);
    return `| ${tool} | ${middle('wall', 2)} (${spread}) | ${middle('cpu', 2)} | ${middle('peak', 0)} | ${ratio('wall')} | ${ratio('cpu')} |`;
  });
  return [
    '| tool | wall s (min–max) | cpu s | peak MB | first / tool, wall | first / tool, cpu |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

function min(costs: readonly Cost[], key: keyof Cost): string {
  return Math.min(...costs.map((cost) => cost[key])).toFixed(2);
}

function max(costs: readonly Cost[], key: keyof Cost): string {
  return Math.max(...costs.map((cost) => cost[key])).toFixed(2);
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

function commitOf(folder: string): string {
  try {
    return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { cwd: folder, encoding: 'utf8' }).trim();
  } catch {
    return `${readdirSync(folder).length} entries, no git`;
  }
}

function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${memory} GB, Node ${process.versions.node}; stateless-codemod at ${commitOf(ROOT)}; medians of ${values.runs} runs, ratios are medians of paired runs`;
}
