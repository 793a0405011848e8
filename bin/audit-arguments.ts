import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';
import { AUDIT, CHECK } from './audit-options.js';
import { usageFailure } from './usage.js';

export type Format = 'text' | 'json' | 'sarif' | 'github';

/** From which severity on findings make an audit fail. */
export type FailOn = 'info' | 'warning' | 'none';

/** What was typed for `audit`. */
export interface AuditArguments {
  paths: string[];
  rule: string[];
  format: Format | undefined;
  output: string | undefined;
  failOn: FailOn | undefined;
  ignorePattern: string[];
  ignorePath: string | undefined;
  config: string | undefined;
  color: boolean;
  verbose: boolean;
  quiet: boolean;
}

/** What was typed for `check`. */
export interface CheckArguments extends AuditArguments {
  baseline: string | undefined;
  updateBaseline: boolean;
}

const EXIT_CODES = 'a file or a configuration that is not usable, or a suppression without a reason.';

/** `audit [paths..]` */
export function auditCommand(run: (args: AuditArguments) => Promise<void>): CommandModule {
  return {
    command: 'audit [paths..]',
    describe: 'report all state that is kept in the process',
    builder: (yargs) =>
      withPaths(yargs)
        .options(AUDIT)
        .epilogue(
          `Exit code 0: done; 1: there are findings that --fail-on asks for; 2: bad usage, ${EXIT_CODES}`,
        ),
    handler: (typed) => run(auditArguments(typed)),
  };
}

/** `check [paths..]` */
export function checkCommand(run: (args: CheckArguments) => Promise<void>): CommandModule {
  return {
    command: 'check [paths..]',
    describe: 'fail if there is state that the baseline does not know: the gate for CI',
    builder: (yargs) =>
      withPaths(yargs)
        .options({ ...AUDIT, ...CHECK })
        .epilogue(`Exit code 0: nothing new; 1: new findings; 2: bad usage, ${EXIT_CODES}`),
    handler: (typed) =>
      run({
        ...auditArguments(typed),
        baseline: texts(typed, 'baseline').at(-1),
        updateBaseline: typed['update-baseline'] === true,
      }),
  };
}

/** `explain <code>` */
export function explainCommand(run: (code: string) => Promise<void>): CommandModule {
  return {
    command: 'explain <code>',
    describe: 'print the page of a rule or a transform, or what a reason means',
    builder: (yargs) =>
      yargs.positional('code', { describe: 'a rule, a transform or a reason code', type: 'string' }),
    handler: (typed) => run(String(typed['code'])),
  };
}

function withPaths(command: Argv): Argv {
  return command.positional('paths', {
    describe: 'files, folders or globs (default: this folder)',
    type: 'string',
    array: true,
  });
}

/** What is absent becomes an empty list or undefined; of an option that is given twice, the last one counts. */
function auditArguments(typed: ArgumentsCamelCase<unknown>): AuditArguments {
  const text = (name: string): string | undefined => texts(typed, name).at(-1);
  // Behind `--` there are paths too; the first one is the command.
  const paths = [...texts(typed, 'paths'), ...texts(typed, '_').slice(1)];
  if (paths.includes('')) throw usageFailure('a path is empty');
  return {
    paths: paths.length ? paths : ['.'],
    rule: texts(typed, 'rule').flatMap((one) => one.split(',')),
    format: text('format') as Format | undefined,
    output: text('output'),
    failOn: text('fail-on') as FailOn | undefined,
    ignorePattern: texts(typed, 'ignore-pattern'),
    ignorePath: text('ignore-path'),
    config: text('config'),
    color: typed['color'] !== false,
    verbose: typed['verbose'] === true,
    quiet: typed['quiet'] === true,
  };
}

function texts(typed: ArgumentsCamelCase<unknown>, name: string): string[] {
  return [typed[name] ?? []].flat().map(String);
}
