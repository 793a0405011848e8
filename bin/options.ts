import type { Options } from 'yargs';
import { AUDIT, CHECK } from './audit-options.js';
import { RECORD, VERIFY } from './verify-options.js';

const text = { type: 'string', nargs: 1 } as const;
const texts = { type: 'string', array: true, nargs: 1 } as const;
const flag = { type: 'boolean' } as const;

/** The options of every command. */
export const GENERAL = {
  color: { ...flag, describe: 'colours on a terminal; --no-color or NO_COLOR for none' },
  quiet: { ...flag, describe: 'no progress and no summary; errors and warnings stay' },
  verbose: { ...flag, describe: 'a stack trace with an error' },
} as const satisfies Record<string, Options>;

/** The options of the default command. */
export const TRANSFORM = {
  transform: { ...texts, alias: 't', describe: 'names, comma-separated or repeated; `all` for every one' },
  'dry-run': {
    ...flag,
    alias: ['d', 'dry'],
    describe: 'print a patch that `git apply` takes; write nothing',
  },
  check: { ...flag, describe: 'a dry run that exits with 1 if something would change' },
  only: { ...texts, describe: 'only this finding, as FILE:NAME or FILE:LINE (may be repeated)' },
  interactive: { ...flag, alias: 'i', describe: 'show each site with its diff, and ask' },
  'safe-only': { ...flag, describe: 'leave out what would need a review' },
  force: {
    ...flag,
    alias: ['f', 'allow-dirty'],
    describe: 'write though there are uncommitted changes, or no git',
  },
  format: { ...text, choices: ['text', 'json'] as const, describe: 'form of the report (default: text)' },
  output: { ...text, alias: 'o', describe: 'write the report, or the patch of a dry run, to a file' },
  'ignore-pattern': {
    ...texts,
    describe: 'files to leave out, in the syntax of .gitignore (may be repeated)',
  },
  'ignore-path': { ...text, describe: 'a file with such patterns (default: .stateless-codemodignore)' },
  'state-dir': { ...text, describe: 'where new files go (default: state/ in the source root)' },
  config: {
    ...text,
    describe: 'config file (default: stateless-codemod.config.{js,mjs,cjs,json}, or package.json)',
  },
} as const satisfies Record<string, Options>;

const ALL: Record<string, Options> = {
  ...GENERAL,
  ...TRANSFORM,
  ...AUDIT,
  ...CHECK,
  ...VERIFY,
  ...RECORD,
  help: { alias: 'h', ...flag },
  version: flag,
};

function namesOf(entries: [string, Options][]): string[] {
  return entries.flatMap(([name, { alias = [] }]) => [name, ...[alias].flat()]);
}

/** Every name of an option, short ones and aliases too. */
export const NAMES = namesOf(Object.entries(ALL));

/** Those that are on or off. */
export const FLAGS = namesOf(Object.entries(ALL).filter(([, { type }]) => type === 'boolean'));
