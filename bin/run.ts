import { isAbsolute, resolve } from 'node:path';
import { loadConfig } from '../src/discover/config.js';
import { didYouMean } from '../src/discover/nearest.js';
import { readAdapters } from '../src/io/adapters.js';
import { gitRoot } from '../src/io/git.js';
import { realPath } from '../src/io/read.js';
import { writeReport } from '../src/io/write-report.js';
import { listTransforms, loadTransform } from '../src/io/transforms.js';
import { Failure } from '../src/model/failure.js';
import type { Options } from '../src/model/options.js';
import type { Result } from '../src/model/result.js';
import { run } from '../src/pipeline.js';
import { jsonReport } from '../src/report/json.js';
import { patch } from '../src/report/patch.js';
import { summary, textReport } from '../src/report/text.js';
import type { Arguments } from './arguments.js';

/** Where a run happens. */
export interface Terminal {
  cwd: string;
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  /** Colours are wanted on standard output, on standard error. */
  color: { stdout: boolean; stderr: boolean };
  progress: ((step: string) => void) | undefined;
}

/**
 * The default command: from arguments to an exit code.
 * @throws Failure for bad input
 */
export async function runTransforms(args: Arguments, terminal: Terminal): Promise<number> {
  const cwd = realPath(terminal.cwd);
  const config = await loadConfig(cwd, args.config);
  const names = await transformNames(args.transform.length ? args.transform : (config.transforms ?? []));
  const options = optionsFrom(args, config, cwd);
  const transforms = await Promise.all(names.map((name) => loadTransform(name)));
  const result = await run(options, {
    transforms,
    adapters: readAdapters(),
    ...(terminal.progress && { onStep: terminal.progress }),
  });
  await print(result, { ...args, format: args.format ?? jsonOrText(config.format) }, { ...terminal, cwd });
  return exitCode(result, args);
}

/** Splits, expands `all` and checks the names. */
async function transformNames(given: string[]): Promise<string[]> {
  const known = await listTransforms();
  const names = [
    ...new Set(
      given
        .flatMap((one) => one.split(','))
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  ];
  if (!names.length) throw new Failure(`name a transform with --transform: ${known.join(', ')}, or all`);
  const unknown = names.find((name) => name !== 'all' && !known.includes(name));
  if (unknown !== undefined)
    throw new Failure(
      `there is no transform "${unknown}"${didYouMean(unknown, known)}: use ${known.join(', ')}, or all`,
    );
  return names.includes('all') ? known : names;
}

function optionsFrom(args: Arguments, config: Awaited<ReturnType<typeof loadConfig>>, cwd: string): Options {
  const absolute = (path: string | undefined): string | undefined =>
    path === undefined || isAbsolute(path) ? path : resolve(cwd, path);
  return {
    cwd,
    paths: args.paths.length ? args.paths : ['.'],
    dryRun: args.dryRun || args.check,
    only: args.only.length ? args.only.map((one) => selection(one, cwd)) : (config.only ?? []),
    force: args.force,
    safeOnly: args.safeOnly ?? config.safeOnly ?? false,
    ignorePatterns: [...config.ignorePatterns, ...args.ignorePattern],
    ignorePath: absolute(args.ignorePath) ?? config.ignorePath,
    stateDir: absolute(args.stateDir) ?? config.stateDir,
    suppressions: config.suppressions,
  };
}

function selection(text: string, cwd: string): { file: string; name: string } {
  const at = text.lastIndexOf(':');
  if (at <= 0 || at === text.length - 1) throw new Failure(`--only ${text}: use FILE:NAME or FILE:LINE`);
  return { file: realPath(resolve(cwd, text.slice(0, at))), name: text.slice(at + 1) };
}

function jsonOrText(format: string | undefined): 'text' | 'json' {
  if (format === undefined || format === 'text' || format === 'json') return format ?? 'text';
  throw new Failure(`format "${format}" of the config file: transforms report as text or json`);
}

/** The patch or the report goes to standard output (or a file), everything else to standard error. */
async function print(result: Result, args: Arguments, terminal: Terminal): Promise<void> {
  const { cwd } = terminal;
  const diff = args.dryRun || args.check ? patch(result.drafts, (await gitRoot(cwd)) ?? cwd) : null;
  const style = { cwd, color: terminal.color.stdout && args.output === undefined };
  const report = args.format === 'json' ? jsonReport(result, cwd, diff) : (diff ?? textReport(result, style));
  if (args.output === undefined) terminal.stdout(report);
  else await writeReport(resolve(cwd, args.output), report);
  if (args.quiet) return;
  const quietStyle = { cwd, color: terminal.color.stderr };
  if (diff !== null && args.format !== 'json') terminal.stderr(`${textReport(result, quietStyle)}\n`);
  if (result.recovered) terminal.stderr(`${result.recovered}\n`);
  terminal.stderr(summary(result, quietStyle));
}

function exitCode(result: Result, args: Arguments): number {
  const isBroken = result.files.skipped.some(({ reason }) => reason === 'syntax' || reason === 'unreadable');
  const isDefect = result.findings.some(({ fix }) =>
    fix?.reasons.some(({ code }) => code === 'self-check-failed'),
  );
  if (isBroken || isDefect) return 2;
  return args.check && result.drafts.length ? 1 : 0;
}
