import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import { kindOf, readText, realPath } from '../src/io/read.js';
import { writeReport } from '../src/io/write-report.js';
import { Failure } from '../src/model/failure.js';
import type { ReplayResult } from '../src/model/replay.js';
import { progressLine } from '../src/report/progress-line.js';
import { verifyHtml } from '../src/report/verify/html.js';
import { verifyJson } from '../src/report/verify/json.js';
import { verifyJunit } from '../src/report/verify/junit.js';
import { verifySummary, verifyText } from '../src/report/verify/text.js';
import type { VerifyStyle } from '../src/report/verify/words.js';
import { shownPath } from '../src/report/words.js';
import { verify, type VerificationOptions } from '../src/verification.js';
import { joinTraces, parseTrace, StartFailure, type Trace } from '../src/verify/index.js';
import { abortOnEnd } from './abort.js';
import { explained } from './explained.js';
import type { Terminal } from './terminal.js';
import type { VerifyArguments, VerifyFormat } from './verify-arguments.js';

/**
 * `verify`: from arguments to an exit code.
 * @throws Failure for bad input, what cannot be run, and an interruption
 */
export async function runVerify(args: VerifyArguments, terminal: Terminal): Promise<number> {
  const cwd = realPath(terminal.cwd);
  const trace = joinTraces(args.traces.map((file) => readTrace(resolve(cwd, file), cwd)));
  const ending = abortOnEnd(args.limitMs);
  try {
    const { steps, notCovered } = trace;
    const trial = { trace: steps, notCovered, ...orderOf(args, terminal), abort: ending.signal };
    const options = { ...optionsFrom(args, cwd), ...trial };
    const played = await verify({ ...options, ...progressOn(terminal) });
    const result = await explained(played, options.app, terminal.stderr);
    await printReport(result, args, terminal);
    return result.interchangeable ? 0 : 1;
  } catch (error) {
    // What the app itself says comes first: it is the reason more often than not.
    if (error instanceof StartFailure) terminal.stderr(error.log.map((line) => `  | ${line}\n`).join(''));
    throw error;
  } finally {
    ending.release();
  }
}

function readTrace(file: string, cwd: string): Trace {
  const name = shownPath(file, cwd);
  const { text, error } = readText(file);
  if (text === undefined) throw new Failure(`--trace ${name}: cannot be read: ${error}`);
  return parseTrace(text, name);
}

function optionsFrom(args: VerifyArguments, cwd: string): Omit<VerificationOptions, 'trace' | 'abort'> {
  return {
    app: appFolder(args.app, cwd),
    start: args.start,
    replicas: args.replicas,
    ...(args.restartEvery !== undefined && { restartEvery: args.restartEvery }),
    ...(args.race !== undefined && { race: args.race }),
    signal: args.kill ? 'alternate' : 'SIGTERM',
    portVariable: args.portVariable,
    ...(args.fixedPort !== undefined && { fixedPort: args.fixedPort }),
    ready: { timeoutMs: args.readyMs, ...(args.ready !== undefined && { path: args.ready }) },
    answerMs: args.answerMs,
    env: { ...process.env, ...args.env },
    baseline: baselineOf(args, cwd),
    build: args.build,
    reset: args.reset,
    captures: args.captures,
    services: args.services,
  };
}

/** A seed that nobody chose is told: only with it the same can be seen again. */
function orderOf(args: VerifyArguments, { stderr }: Terminal): Pick<VerificationOptions, 'order'> {
  if (!args.random) return {};
  const seed = args.seed ?? randomInt(2 ** 31);
  if (args.seed === undefined)
    stderr(`requests go to replicas at random; --seed ${seed} gives this order again\n`);
  return { order: { seed } };
}

function appFolder(app: string, cwd: string): string {
  const folder = realPath(resolve(cwd, app));
  if (kindOf(folder) !== 'folder')
    throw new Failure(`no such folder: ${app}; name the folder of the app to start`);
  return folder;
}

/** A folder of that name wins over a ref. */
function baselineOf({ baseline }: VerifyArguments, cwd: string): string | undefined {
  if (baseline === undefined) return undefined;
  const folder = resolve(cwd, baseline);
  return kindOf(folder) === 'folder' ? realPath(folder) : baseline;
}

function progressOn({ progress }: Terminal): Pick<VerificationOptions, 'onProgress'> {
  return progress ? { onProgress: (one) => progress(progressLine(one)) } : {};
}

/** In the form that was asked for; with a file or for a program, the conclusion is still said on the terminal. */
async function printReport(result: ReplayResult, args: VerifyArguments, terminal: Terminal): Promise<void> {
  const cwd = realPath(terminal.cwd);
  const style = { cwd, app: args.app };
  const text = verifyText(result, { ...style, color: terminal.color.stdout && args.output === undefined });
  const report = args.format === 'text' ? text : otherForm(result, args.format, style);
  if (args.output === undefined) terminal.stdout(report);
  else await writeReport(resolve(cwd, args.output), report);
  if (!args.quiet && (args.format !== 'text' || args.output !== undefined))
    terminal.stderr(verifySummary(result, { ...style, color: terminal.color.stderr }));
}

function otherForm(result: ReplayResult, format: Exclude<VerifyFormat, 'text'>, style: VerifyStyle): string {
  switch (format) {
    case 'json':
      return verifyJson(result, style.cwd);
    case 'junit':
      return verifyJunit(result, style.cwd);
    case 'html':
      return verifyHtml(result, style);
  }
}
