// Measures the audit, or a dry run of a transform, and its peers in one run: whole processes, taken in turn, medians of
// paired ratios.
//
//   node --import ts-blank-space/register bench/peers.ts [--transform maps] [--runs 5] [--bin FILE] FOLDER…
//
// Downloads nothing. Peers that are not installed are left out; ast-grep and knip may be named by AST_GREP and KNIP.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { basename, delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What no peer should read either. */
const LEFT_OUT = ['node_modules', 'test', 'tests', 'dist', 'build', 'docs', 'examples', 'public'];
const PATTERNS = ['new Map($$$)', 'new Set($$$)', 'setInterval($$$)', 'session($$$)', 'os.tmpdir()'];

interface Tool {
  name: string;
  command: string;
  args: (folder: string) => string[];
  /** Exit codes that mean that it did its work. */
  codes: number[];
}

/** Of one process and those that it started: seconds, and megabytes of the largest. */
interface Cost {
  wall: number;
  cpu: number;
  peak: number;
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
  const globs = LEFT_OUT.flatMap((name) => ['--globs', `!**/${name}/**`]);
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
      args: (target) => ['scan', '--rule', rules, ...globs, '--json=stream', target],
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
      ...LEFT_OUT.flatMap((name) => ['--ignore-pattern', `**/${name}/**`]),
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
  writeFileSync(
    file,
    JSON.stringify({
      compilerOptions,
      include: [`${target}/**/*`],
      exclude: LEFT_OUT.map((name) => `${target}/**/${name}`),
    }),
  );
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
  const rows: Row[] = tools.map(({ name }) => ({ tool: name, costs: [] }));
  // In turn, so that what else the machine does meets all alike. The first round warms the disk cache.
  for (let round = 0; round <= runs; round++) {
    for (const [index, tool] of tools.entries()) {
      const row = rows[index];
      if (!row || row.error !== undefined) continue;
      process.stderr.write(`${basename(folder)} ${round}/${runs} ${tool.name}\n`);
      const { cost, error } = await measure(tool, folder);
      if (error !== undefined) row.error = error;
      else if (round > 0) row.costs.push(cost);
    }
  }
  return `### ${basename(folder)} (${commitOf(folder)})\n\n${table(rows)}`;
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

/** Runs a tool to its end. bash tells the processor time of all that it waited for. */
async function measure(tool: Tool, folder: string): Promise<{ cost: Cost; error?: string }> {
  const script = `TIMEFORMAT='time %R %U %S'; time "$0" "$@" >${scratch}/out 2>${scratch}/err`;
  const child = spawn('bash', ['-c', script, tool.command, ...tool.args(folder)], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
  const watch = watchMemory(child.pid ?? 0);
  const [code] = (await once(child, 'close')) as [number | null];
  const peak = watch.stop();
  const [, wall, user, system] = /time ([\d.]+) ([\d.]+) ([\d.]+)/.exec(told) ?? [];
  const cost = { wall: Number(wall), cpu: Number(user) + Number(system), peak };
  if (code !== null && tool.codes.includes(code)) return { cost };
  const reason = readFileSync(join(scratch, 'err'), 'utf8').trim().split('\n')[0] ?? '';
  return { cost, error: `exit ${code} ${reason.slice(0, 80)}` };
}

/** The largest resident set that any process of a tree had, in MB (Linux; elsewhere NaN). */
function watchMemory(root: number): { stop: () => number } {
  let peak = 0;
  const look = (): void => {
    for (const pid of treeOf(root)) peak = Math.max(peak, highWaterOf(pid));
  };
  const timer = setInterval(look, 20);
  return {
    stop: () => {
      clearInterval(timer);
      return existsSync('/proc/self/status') ? peak : NaN;
    },
  };
}

function treeOf(pid: number): number[] {
  const children = readIfThere(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return [pid, ...children.flatMap(treeOf)];
}

function highWaterOf(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readIfThere(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
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
