import type { Options } from 'yargs';

const text = { type: 'string', nargs: 1 } as const;
const texts = { type: 'string', array: true, nargs: 1 } as const;

/** The options of `audit` and `check`. */
export const AUDIT = {
  rule: { ...texts, describe: 'only findings of this rule (may be repeated)' },
  format: {
    ...text,
    choices: ['text', 'json', 'sarif', 'github'] as const,
    describe: 'form of the report (default: text)',
  },
  output: { ...text, alias: 'o', describe: 'write the report to a file' },
  'fail-on': {
    ...text,
    choices: ['warning', 'info', 'none'] as const,
    describe: 'exit with 1 for findings of this severity or above (default: audit none, check warning)',
  },
  'ignore-pattern': {
    ...texts,
    describe: 'files to leave out, in the syntax of .gitignore (may be repeated)',
  },
  'ignore-path': { ...text, describe: 'a file with such patterns (default: .stateless-codemodignore)' },
  config: {
    ...text,
    describe: 'config file (default: stateless-codemod.config.{js,mjs,cjs,json}, or package.json)',
  },
} as const satisfies Record<string, Options>;

/** What `check` takes besides. */
export const CHECK = {
  baseline: {
    ...text,
    describe: 'the file that remembers known findings (default: .stateless-codemod-baseline.json)',
  },
  'update-baseline': { type: 'boolean', describe: 'write that file anew, with all that is found now' },
} as const satisfies Record<string, Options>;
