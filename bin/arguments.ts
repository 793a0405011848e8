import yargs, { type ArgumentsCamelCase, type Argv } from 'yargs';
import {
  auditCommand,
  checkCommand,
  explainCommand,
  type AuditArguments,
  type CheckArguments,
} from './audit-arguments.js';
import { GENERAL, TRANSFORM } from './options.js';
import { refuseMisreadable, usageFailure, wordsFor } from './usage.js';
import { verifyCommand, type VerifyCommands } from './verify-arguments.js';

/** What was typed for any command. */
export interface GeneralArguments {
  color: boolean;
  verbose: boolean;
  quiet: boolean;
}

/** What was typed for the default command. */
export interface Arguments extends GeneralArguments {
  paths: string[];
  transform: string[];
  dryRun: boolean;
  check: boolean;
  only: string[];
  interactive: boolean;
  force: boolean;
  safeOnly: boolean | undefined;
  format: string | undefined;
  output: string | undefined;
  ignorePattern: string[];
  ignorePath: string | undefined;
  config: string | undefined;
  stateDir: string | undefined;
}

/** What the commands do. */
export interface Commands extends VerifyCommands {
  run: (args: Arguments) => Promise<void>;
  audit: (args: AuditArguments) => Promise<void>;
  check: (args: CheckArguments) => Promise<void>;
  explain: (code: string) => Promise<void>;
  list: () => Promise<void>;
}

/**
 * Declares the command line and runs the command that was typed.
 * @throws Failure for wrong usage, and what the command throws
 */
export async function commandLine(argv: string[], version: string, commands: Commands): Promise<void> {
  refuseMisreadable(argv);
  await yargs(argv)
    // Messages are ours and in one language; names are taken as typed.
    .locale('en')
    .parserConfiguration({
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-positional-numbers': false,
    })
    .scriptName('stateless-codemod')
    .usage(
      '$0 [paths..] -t <transforms>\n\nMoves process-local state of a Node.js server into backing services.',
    )
    .command(
      '$0 [paths..]',
      'rewrite the state that the named transforms know',
      (command) => withPaths(command).options(TRANSFORM).epilogue(EXAMPLES),
      (args) => commands.run(argumentsFrom(args)),
    )
    .command(auditCommand(commands.audit))
    .command(checkCommand(commands.check))
    .command(verifyCommand(commands))
    .command(explainCommand(commands.explain))
    .command('list', 'list the transforms and the rules', {}, () => commands.list())
    .options(GENERAL)
    .strict()
    .version('version', 'print the version', version)
    .help('help', 'print this')
    .alias('h', 'help')
    .epilogue(EXIT_CODES)
    .wrap(100)
    .fail((message: string | null, error: Error | undefined) => {
      if (error && error.name !== 'YError') throw error;
      throw wordsFor(message ?? error?.message ?? '', argv);
    })
    .parseAsync();
}

function withPaths<T>(command: Argv<T>) {
  return command.positional('paths', {
    describe: 'files, folders or globs (default: this folder)',
    type: 'string',
    array: true,
  });
}

const EXIT_CODES = `Exit codes:
  0  done
  1  a run with --check would change something
  2  bad usage, or a file could not be read, parsed or written`;

const EXAMPLES = `Examples:
  stateless-codemod --transform=sessions src/                 sessions of the app in src/ go to Redis
  stateless-codemod -t sessions --dry-run src/                print the patch, change nothing
  stateless-codemod -t sessions -d src/ | git apply           the same as without -d
  stateless-codemod -t sessions --only src/app.js:session     one finding only
  stateless-codemod -t all -d --format json -o report.json    a report for another program`;

/** What is absent becomes an empty list or false; of an option that is given twice, the last one counts. */
function argumentsFrom(typed: ArgumentsCamelCase<unknown>): Arguments {
  const texts = (name: string): string[] => [typed[name] ?? []].flat().map(String);
  const text = (name: string): string | undefined => {
    const last = texts(name).at(-1);
    if (last === '') throw usageFailure(`--${name} needs a value`);
    return last;
  };
  const isOn = (name: string): boolean => typed[name] === true;
  const paths = [...texts('paths'), ...texts('_')];
  if (paths.includes('')) throw usageFailure('a path is empty');
  return {
    paths,
    transform: texts('transform'),
    dryRun: isOn('dry-run'),
    check: isOn('check'),
    only: texts('only'),
    interactive: isOn('interactive'),
    force: isOn('force'),
    safeOnly: typed['safe-only'] as boolean | undefined,
    format: text('format'),
    output: text('output'),
    ignorePattern: texts('ignore-pattern'),
    ignorePath: text('ignore-path'),
    config: text('config'),
    stateDir: text('state-dir'),
    color: typed['color'] !== false,
    verbose: isOn('verbose'),
    quiet: isOn('quiet'),
  };
}
