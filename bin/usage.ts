import { didYouMean } from '../src/discover/nearest.js';
import { Failure } from '../src/model/failure.js';
import { FLAGS, NAMES } from './options.js';

/** A command line that makes no sense: what is wrong, and where help is. */
export function usageFailure(what: string): Failure {
  return new Failure(`${what}; stateless-codemod --help shows the options`);
}

/**
 * Refuses what the parser would take for something else: a flag with a value (`--dry-run=yes` would be off), and
 * `--no-` before an option that is no flag.
 * @throws Failure
 */
export function refuseMisreadable(argv: readonly string[]): void {
  const end = argv.indexOf('--');
  for (const word of end === -1 ? argv : argv.slice(0, end)) {
    const [, dashes = '', name = '', value] = /^(--?)([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (FLAGS.includes(name) && value !== undefined && value !== 'true' && value !== 'false')
      throw usageFailure(`${dashes}${name} takes no value, not even "${value}"`);
    if (name.startsWith('no-') && !FLAGS.includes(name.slice(3))) throw unknown(word, name);
  }
}

/** Puts the parser's complaint into one line of ours. */
export function wordsFor(complaint: string, argv: readonly string[]): Failure {
  const [, names] = /^Unknown arguments?: (.*)$/.exec(complaint) ?? [];
  if (names !== undefined) {
    const [name = ''] = names.split(', ');
    const word = argv.find((one) => new RegExp(`^-{1,2}${escaped(name)}(?:$|[=.])`).test(one)) ?? `-${name}`;
    return argv.includes(name) ? usageFailure(`"${name}" is one too many`) : unknown(word, name);
  }
  const [, missing] = /^Not enough arguments following: (.*)$/.exec(complaint) ?? [];
  if (missing !== undefined) return usageFailure(`${dashed(missing)} needs a value`);
  const [, option = '', given, choices = ''] =
    /Argument: (\S+), Given: (.*), Choices: (.*)$/.exec(complaint) ?? [];
  if (given !== undefined)
    return usageFailure(
      `${dashed(option)} ${given}: use ${choices.replaceAll('"', '').replace(/, (?!.*, )/, ' or ')}`,
    );
  return usageFailure(complaint.replace(/\s+/g, ' '));
}

function unknown(word: string, name: string): Failure {
  // An option of another command is no advice.
  const known = NAMES.filter((one) => one.length > 1 && one !== name).map(dashed);
  return usageFailure(`there is no option ${word.replace(/=.*/s, '')}${didYouMean(dashed(name), known)}`);
}

function dashed(name: string): string {
  return `${name.length === 1 ? '-' : '--'}${name}`;
}

function escaped(name: string): string {
  return name.replace(/[^\w-]/g, '\\$&');
}
