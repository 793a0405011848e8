import { resolve } from 'node:path';
import { loadConfig, type Config } from '../src/discover/config.js';
import { didYouMean } from '../src/discover/nearest.js';
import { readAdapters } from '../src/io/adapters.js';
import { gitRoot } from '../src/io/git.js';
import { realPath } from '../src/io/read.js';
import { listTransforms, loadTransform } from '../src/io/transforms.js';
import { writeReport } from '../src/io/write-report.js';
import { Failure } from '../src/model/failure.js';
import type { Options } from '../src/model/options.js';
import type { Result } from '../src/model/result.js';
import { jsonReport } from '../src/report/json.js';
import { patch } from '../src/report/patch.js';
import { summary, textReport, warnings } from '../src/report/text.js';
import { shownPath } from '../src/report/words.js';
import { asker } from './ask.js';
import type { Arguments } from './arguments.js';
import type { Terminal } from './terminal.js';

/**
 * The default command: from arguments to an exit code.
 * @throws Failure for bad input
 */
export async function runTransforms(args: Arguments, terminal: Terminal): Promise<number> {
  const cwd = realPath(terminal.cwd);
  const config = await loadConfig(cwd, args.config);
  const format = args.format ?? formatOf(config, cwd);
  const options = optionsFrom(args, config, cwd);
  const names = await transformNames(args, config, cwd);
  // Loaded once the command line makes sense: it brings a compiler along.
  const { run } = await import('../src/pipeline.js');
  const transforms = await Promise.all(names.map((name) => loadTransform(name)));
  const messages = Object.assign({}, ...transforms.map((one) => one.messages)) as Result['messages'];
  const result = await run(options, {
    transforms,
    ...(args.interactive && { ask: asker(terminal, messages, (await gitRoot(cwd)) ?? cwd) }),
    adapters: readAdapters(),
    ...(terminal.progress && { onStep: terminal.progress }),
  });
  await print(result, { ...args, ...options, format }, terminal);
  return exitCode(result, args);
}

/** Splits, expands `all` and checks the names. */
async function transformNames(args: Arguments, config: Config, cwd: string): Promise<string[]> {
  const known = await listTransforms();
  const isTyped = args.transform.length > 0;
  const given = (isTyped ? args.transform : (config.transforms ?? [])).flatMap((one) => one.split(','));
  const names = [...new Set(given.map((name) => name.trim()).filter(Boolean))];
  const choice = `${known.join(', ')}, or all`;
  if (!names.length) throw new Failure(`no transform is named: add --transform with ${choice}`);
  const unknown = names.find((name) => name !== 'all' && !known.includes(name));
  if (unknown === undefined) return names.includes('all') ? known : names;
  const where = isTyped || config.file === undefined ? '' : `${shownPath(config.file, cwd)}: `;
  throw new Failure(`${where}there is no transform "${unknown}"${didYouMean(unknown, known)}: use ${choice}`);
}

/** The command line wins over the config file; patterns to ignore add up. */
function optionsFrom(args: Arguments, config: Config, cwd: string): Options {
  const absolute = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : resolve(cwd, path);
  return {
    cwd,
    paths: args.paths.length ? args.paths : ['.'],
    dryRun: args.dryRun || args.check,
    only: args.only.length ? args.only.map((one) => selection(one, cwd)) : (config.only ?? []),
    force: args.force,
    safeOnly: args.safeOnly ?? config.safeOnly ?? false,
    ignorePatterns: [...config.ignorePatterns, ...args.ignorePattern],
    ignorePath: absolute(args.ignorePath) ?? config.ignorePath,
    stateDir: args.stateDir === undefined ? config.stateDir : realPath(resolve(cwd, args.stateDir)),
    suppressions: config.suppressions,
  };
}

function selection(text: string, cwd: string): Options['only'][number] {
  const at = text.lastIndexOf(':');
  if (at <= 0 || at === text.length - 1)
    throw new Failure(`--only ${text}: write FILE:NAME or FILE:LINE, as the report names a finding`);
  return { file: realPath(resolve(cwd, text.slice(0, at))), name: text.slice(at + 1) };
}

function formatOf({ format, file }: Config, cwd: string): string {
  if (format === undefined || format === 'text' || format === 'json') return format ?? 'text';
  throw new Failure(
    `${shownPath(file ?? cwd, cwd)}: "format": transforms report as text or json, not ${format}`,
  );
}

type PrintOptions = Pick<Arguments, 'output' | 'quiet' | 'format'> & Pick<Options, 'cwd' | 'dryRun'>;

/** The patch or the report goes to standard output (or a file), everything else to standard error. */
async function print(result: Result, options: PrintOptions, terminal: Terminal): Promise<void> {
  const { cwd, output, format } = options;
  const base = options.dryRun ? ((await gitRoot(cwd)) ?? cwd) : null;
  const diff = base === null ? null : patch(result.drafts, base);
  const style = { cwd, color: terminal.color.stderr };
  const onScreen = { cwd, color: terminal.color.stdout && output === undefined };
  const report = format === 'json' ? jsonReport(result, cwd, diff) : (diff ?? textReport(result, onScreen));
  if (output === undefined) terminal.stdout(report);
  else await save(report, resolve(cwd, output), result.written);
  terminal.stderr(warnings(result, style));
  if (options.quiet) return;
  const findings = diff !== null && format !== 'json' ? textReport(result, style) : '';
  if (findings) terminal.stderr(`${findings}\n`);
  terminal.stderr(summary(result, style, base));
}

async function save(report: string, file: string, isWritten: boolean): Promise<void> {
  try {
    await writeReport(file, report);
  } catch (error) {
    if (!isWritten || !(error instanceof Failure)) throw error;
    throw new Failure(`${error.message}; the files of the app were changed all the same`);
  }
}

function exitCode(result: Result, args: Arguments): number {
  const isBroken = result.files.skipped.some(({ reason }) => reason === 'syntax' || reason === 'unreadable');
  const isDefect = result.findings.some(({ fix }) =>
    fix?.reasons.some(({ code }) => code === 'self-check-failed'),
  );
  if (isBroken || isDefect) return 2;
  return args.check && result.drafts.length ? 1 : 0;
}
