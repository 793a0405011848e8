import yargs, { type Argv } from 'yargs';

/** What was typed for the default command. */
export interface Arguments {
  paths: string[];
  transform: string[];
  dryRun: boolean;
  check: boolean;
  only: string[];
  force: boolean;
  safeOnly: boolean | undefined;
  format: 'text' | 'json' | undefined;
  output: string | undefined;
  ignorePattern: string[];
  ignorePath: string | undefined;
  config: string | undefined;
  stateDir: string | undefined;
  color: boolean;
  verbose: boolean;
  quiet: boolean;
}

/** What the commands do. */
export interface Commands {
  run: (args: Arguments) => Promise<void>;
  list: (args: { color: boolean }) => Promise<void>;
}

/** Declares the command line. Wrong usage throws the message of yargs. */
export function commandLine(argv: string[], version: string, commands: Commands) {
  return yargs(argv)
    .scriptName('stateless-codemod')
    .usage(
      '$0 [paths..] -t <transforms>\n\nMoves process-local state of a Node.js server into backing services.',
    )
    .command(
      '$0 [paths..]',
      'rewrite the state that the named transforms know',
      (command) =>
        withExamples(
          withOptions(
            command.positional('paths', {
              describe: 'files, folders or globs (default: this folder)',
              type: 'string',
              array: true,
              default: [] as string[],
            }),
          ),
        ),
      (args) => commands.run(args as unknown as Arguments),
    )
    .command(
      'list',
      'list the transforms and the rules they fix',
      (command) => command,
      (args) => commands.list(args as unknown as Arguments),
    )
    .option('color', {
      type: 'boolean',
      default: true,
      describe: 'colours on a terminal (--no-color, or NO_COLOR, for none)',
    })
    .option('verbose', { type: 'boolean', default: false, describe: 'a stack trace with an error' })
    .option('quiet', { type: 'boolean', default: false, describe: 'no progress and no summary' })
    .strict()
    .version(version)
    .help()
    .alias('h', 'help')
    .epilogue(
      'Exit code 0: done; 1: a dry run with --check that would change something; 2: bad usage, or a file that could not be read, parsed or written.',
    )
    .wrap(100)
    .fail((message, error) => {
      throw error ?? new UsageError(message);
    });
}

/** The command line makes no sense. */
export class UsageError extends Error {}

type Builder<T> = Argv<T>;

function withOptions<T>(command: Builder<T>) {
  return command
    .option('transform', {
      alias: 't',
      type: 'string',
      array: true,
      nargs: 1,
      default: [] as string[],
      describe: 'names, separated by commas or repeated; `all` for every one',
    })
    .option('dry-run', {
      alias: ['d', 'dry'],
      type: 'boolean',
      default: false,
      describe: 'print a patch that `git apply` takes; write nothing',
    })
    .option('check', {
      type: 'boolean',
      default: false,
      describe: 'a dry run that exits with 1 if something would change',
    })
    .option('only', {
      type: 'string',
      array: true,
      nargs: 1,
      default: [] as string[],
      describe: 'only this finding, as FILE:NAME or FILE:LINE (may be repeated)',
    })
    .option('force', {
      alias: ['f', 'allow-dirty'],
      type: 'boolean',
      default: false,
      describe: 'write though there are uncommitted changes, or no git',
    })
    .option('safe-only', { type: 'boolean', describe: 'leave out what would need a review' })
    .option('format', { choices: ['text', 'json'] as const, describe: 'form of the report' })
    .option('output', { alias: 'o', type: 'string', describe: 'write the report to a file' })
    .option('ignore-pattern', {
      type: 'string',
      array: true,
      nargs: 1,
      default: [] as string[],
      describe: 'files to leave out, in .gitignore syntax (may be repeated)',
    })
    .option('ignore-path', {
      type: 'string',
      describe: 'a file with such patterns (default: .stateless-codemodignore)',
    })
    .option('config', {
      type: 'string',
      describe: 'config file (default: stateless-codemod.config.{js,mjs,cjs,json} or package.json)',
    })
    .option('state-dir', {
      type: 'string',
      describe: 'where new files go (default: state/ in the source root)',
    });
}

function withExamples<T>(command: Builder<T>) {
  return command
    .example('$0 --transform=sessions src/', 'sessions of the app in src/ go to Redis')
    .example(
      '$0 -t sessions --dry-run src/ > sessions.patch',
      'look at the change first, then `git apply sessions.patch`',
    )
    .example('$0 -t sessions --only src/app.js:session', 'one finding only')
    .example('$0 -t all --dry-run --format json -o report.json', 'a report for another program');
}
