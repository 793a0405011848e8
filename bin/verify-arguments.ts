import type { ArgumentsCamelCase, CommandModule } from 'yargs';
import { usageFailure } from './usage.js';
import { RECORD, VERIFY } from './verify-options.js';

export type VerifyFormat = 'text' | 'json' | 'junit' | 'html';
export type Service = 'redis' | 's3';

/** What was typed for `verify`. Times are in milliseconds. */
export interface VerifyArguments {
  app: string;
  start: string;
  traces: string[];
  replicas: number;
  /** Undefined: never. */
  restartEvery: number | undefined;
  kill: boolean;
  random: boolean;
  seed: number | undefined;
  portVariable: string;
  fixedPort: number | undefined;
  ready: string | undefined;
  readyMs: number;
  env: Record<string, string>;
  baseline: string | undefined;
  build: string | undefined;
  captures: { name: string; jsonPath: string }[];
  race: number | undefined;
  reset: string | undefined;
  services: Service[];
  answerMs: number;
  limitMs: number | undefined;
  format: VerifyFormat;
  output: string | undefined;
  color: boolean;
  verbose: boolean;
  quiet: boolean;
}

/** What was typed for `verify record`. */
export interface RecordArguments {
  to: string;
  port: number;
  output: string;
}

export interface VerifyCommands {
  verify: (args: VerifyArguments) => Promise<void>;
  record: (args: RecordArguments) => Promise<void>;
}

const EXAMPLES = `Examples:
  stateless-codemod verify --start "node server.js" --trace trace.har
  stateless-codemod verify --start "npm start" --trace trace.har --with redis --baseline main
  stateless-codemod verify record --to http://localhost:3000 --port 8080 -o trace.har

Exit code 0: any replica can answer any request; 1: there are differences; 2: it could not be run.`;

/** `verify [app]`, and `verify record` below it. */
export function verifyCommand(commands: VerifyCommands): CommandModule {
  return {
    command: 'verify [app]',
    describe: 'prove that any process of an app can answer any request',
    builder: (yargs) =>
      yargs
        .positional('app', { describe: 'folder of the app (default: this folder)', type: 'string' })
        .command(recordCommand(commands.record))
        .options(VERIFY)
        .epilogue(EXAMPLES),
    handler: (typed) => commands.verify(verifyArguments(typed)),
  };
}

function recordCommand(record: VerifyCommands['record']): CommandModule {
  return {
    command: 'record',
    describe: 'make a trace: a proxy that writes down what goes through it, until Ctrl-C',
    builder: (yargs) => yargs.options(RECORD),
    handler: (typed) =>
      record({
        to: required(typed, 'to', 'the address of the running app'),
        port: numberOf(typed, 'port', 0) ?? 8080,
        output: required(typed, 'output', 'the file to write'),
      }),
  };
}

function verifyArguments(typed: ArgumentsCamelCase<unknown>): VerifyArguments {
  const isOn = (name: string): boolean => typed[name] === true;
  const restartEvery = numberOf(typed, 'restart-every', 0) ?? 5;
  return {
    app: textOf(typed, 'app') ?? '.',
    start: required(typed, 'start', 'the command that starts the app'),
    traces: tracesOf(typed),
    replicas: numberOf(typed, 'replicas', 1) ?? 3,
    restartEvery: restartEvery === 0 ? undefined : restartEvery,
    kill: isOn('kill'),
    random: isOn('random') || typed['seed'] !== undefined,
    seed: numberOf(typed, 'seed', 0),
    portVariable: textOf(typed, 'port-env') ?? 'PORT',
    fixedPort: numberOf(typed, 'port', 1),
    ready: textOf(typed, 'ready'),
    readyMs: secondsOf(typed, 'ready-timeout') ?? 30_000,
    env: Object.fromEntries(textsOf(typed, 'env').map((one) => pairOf(one, 'env', 'NAME=VALUE'))),
    baseline: textOf(typed, 'baseline'),
    build: textOf(typed, 'build'),
    captures: textsOf(typed, 'capture').map((one) => {
      const [name, jsonPath] = pairOf(one, 'capture', 'NAME=JSONPATH');
      return { name, jsonPath };
    }),
    race: numberOf(typed, 'race', 2),
    reset: textOf(typed, 'reset'),
    services: [...new Set(textsOf(typed, 'with') as Service[])],
    answerMs: secondsOf(typed, 'timeout') ?? 30_000,
    limitMs: secondsOf(typed, 'time-limit'),
    format: (textOf(typed, 'format') ?? 'text') as VerifyFormat,
    output: textOf(typed, 'output'),
    color: typed['color'] !== false,
    verbose: isOn('verbose'),
    quiet: isOn('quiet'),
  };
}

function tracesOf(typed: ArgumentsCamelCase<unknown>): string[] {
  const traces = textsOf(typed, 'trace');
  if (!traces.length)
    throw usageFailure('--trace is needed, a file of requests; stateless-codemod verify record makes one');
  return traces;
}

function required(typed: ArgumentsCamelCase<unknown>, name: string, what: string): string {
  const value = textOf(typed, name);
  if (value === undefined) throw usageFailure(`--${name} is needed: ${what}`);
  return value;
}

/** Timers of Node take no more milliseconds; with more, they would fire at once. */
const MOST_SECONDS = Math.floor((2 ** 31 - 1) / 1000);

/** An option in seconds, as milliseconds. */
function secondsOf(typed: ArgumentsCamelCase<unknown>, name: string): number | undefined {
  const seconds = numberOf(typed, name, 1);
  if (seconds === undefined) return undefined;
  if (seconds > MOST_SECONDS)
    throw usageFailure(`--${name} ${seconds}: expected at most ${MOST_SECONDS} seconds`);
  return seconds * 1000;
}

function numberOf(typed: ArgumentsCamelCase<unknown>, name: string, least: number): number | undefined {
  const value = textOf(typed, name);
  if (value === undefined) return undefined;
  const number = /^\d+$/.test(value) ? Number(value) : NaN;
  if (!(number >= least && Number.isSafeInteger(number)))
    throw usageFailure(`--${name} ${value}: expected a whole number from ${least}`);
  return number;
}

function pairOf(value: string, name: string, form: string): [string, string] {
  const at = value.indexOf('=');
  if (at < 1) throw usageFailure(`--${name} ${value}: expected ${form}`);
  return [value.slice(0, at), value.slice(at + 1)];
}

/** Of an option that is given twice, the last one counts. */
function textOf(typed: ArgumentsCamelCase<unknown>, name: string): string | undefined {
  const value = textsOf(typed, name).at(-1);
  if (value === '') throw usageFailure(`--${name} needs a value`);
  return value;
}

function textsOf(typed: ArgumentsCamelCase<unknown>, name: string): string[] {
  return [typed[name] ?? []].flat().map(String);
}
