import pc from 'picocolors';
import type { Location, Reason } from '../model/finding.js';
import type { Skipped } from '../model/project.js';
import type { Result } from '../model/result.js';
import type { Message } from '../model/transform.js';
import { effectLines, type Style } from './effects.js';
import { countsOf, shownPath, words } from './words.js';

type Finding = Result['findings'][number];
/** What a report needs of a result. */
type Shown = Pick<Result, 'findings' | 'notes' | 'messages' | 'written'>;

/**
 * One block a finding: where, what, what became of it, and each reason with its advice. Then what was left alone.
 * Empty lines are between blocks only.
 */
export function textReport(result: Shown, style: Style): string {
  const findings = result.findings.map((finding) => findingBlock(result, finding, style));
  const notes = result.notes.map(({ code, args, location, name }) => {
    const { text, advice } = words(result.messages, code, args);
    return block([`${place(location, style)} ${name}`, `  ${text}`, ...adviceLines(advice, '    ')]);
  });
  return [...findings, ...notes].join('\n');
}

function block(lines: string[]): string {
  return `${lines.join('\n')}\n`;
}

function place({ file, line, column }: Location, { cwd, color }: Style): string {
  return pc.createColors(color).bold(`${shownPath(file, cwd)}:${line}:${column}`);
}

function findingBlock(result: Shown, finding: Finding, style: Style): string {
  const { text } = words(result.messages, finding.rule, finding.args);
  return block([
    `${place(finding.location, style)} ${finding.name} (${finding.rule})`,
    `  ${text}`,
    ...outcomeLines(result, finding, style),
  ]);
}

function outcomeLines(result: Shown, finding: Finding, style: Style): string[] {
  const { green, yellow, red } = pc.createColors(style.color);
  const { outcome, suppressed } = finding;
  const reasons = (kind: Message['kind']): string[] => reasonLines(result, finding, kind, style);
  if (outcome === 'suppressed')
    return [`  suppressed by ${suppressed?.by ?? 'request'}: ${suppressed?.reason ?? ''}`];
  if (outcome === 'refused') return [`  ${red('refused, left as it is')}:`, ...reasons('refuse')];
  const done = result.written ? 'rewritten' : 'would be rewritten';
  const review = reasons('review');
  const info = reasons('info');
  return [
    ...(review.length ? [`  ${yellow(`${done}, please review`)}:`, ...review] : [`  ${green(done)}`]),
    ...(info.length ? ['  good to know:', ...info] : []),
    ...effectLines(finding, style),
  ];
}

function reasonLines(result: Shown, { fix }: Finding, kind: Message['kind'], style: Style): string[] {
  const own = (fix?.reasons ?? []).filter(({ code }) => result.messages[code]?.kind === kind);
  return own.flatMap(({ code, args, location }: Reason) => {
    const { text, advice } = words(result.messages, code, args);
    const where = location ? ` (${shownPath(location.file, style.cwd)}:${location.line})` : '';
    return [`    ${code}: ${text}${where}`, ...adviceLines(advice, '      ')];
  });
}

function adviceLines(advice: string, indent: string): string[] {
  return advice ? [`${indent}→ ${advice}`] : [];
}

/** What must not be missed even by who wants no summary: a recovery, and files that could not be worked on. */
export function warnings(result: Result, { cwd, color }: Style): string {
  const { yellow } = pc.createColors(color);
  const lines = result.files.skipped.flatMap((skipped) => brokenLine(skipped, cwd) ?? []);
  return [...(result.recovered ? [result.recovered] : []), ...lines]
    .map((line) => `${yellow(line)}\n`)
    .join('');
}

/** One line about a file that could not be read or parsed; undefined for others. */
export function brokenLine({ file, reason, message }: Skipped, cwd: string): string | undefined {
  if (reason !== 'syntax' && reason !== 'unreadable') return undefined;
  const [, why, line, column] = /^(.*?)(?: \((\d+):(\d+)\))?$/s.exec(message ?? '') ?? [];
  const at = line === undefined ? '' : `:${line}:${Number(column) + 1}`;
  const what = reason === 'syntax' ? 'cannot be parsed' : 'cannot be read';
  return `${shownPath(file, cwd)}${at}: ${what}${why ? ` (${why})` : ''}, left as it is`;
}

/**
 * What a person wants to know last: the counts, what changed, what to do now.
 * @param patchBase the folder in which the patch of a dry run applies; null when this was none
 */
export function summary(result: Result, { cwd, color }: Style, patchBase: string | null): string {
  const { bold } = pc.createColors(color);
  const changed = result.drafts.map(
    ({ file, before }) => shownPath(file, cwd) + (before === null ? ' (new)' : ''),
  );
  const steps = [...result.installCommands, ...variableLines(result)];
  const isDry = patchBase !== null && changed.length > 0;
  return [
    `${bold(countsLine(result))}; ${filesLine(result)}`,
    ...list(isDry ? 'Would change' : 'Changed', changed),
    ...(isDry ? [applyLine(changed, patchBase, cwd)] : []),
    ...list('Then', steps),
    '',
  ].join('\n');
}

function list(title: string, items: string[]): string[] {
  return items.length ? [`${title}:`, ...items.map((item) => `  ${item}`)] : [];
}

function countsLine(result: Result): string {
  const { found, transformed, refused, suppressed } = countsOf(result);
  if (!found) return 'Nothing found';
  const isReview = ({ outcome, fix }: Finding): boolean =>
    outcome === 'transformed' && fix?.verdict === 'review';
  const review = result.findings.filter(isReview).length;
  const done = `${transformed} ${result.written || !transformed ? '' : 'would be '}rewritten`;
  return `${found} found: ${done}${review ? ` (${review} to review)` : ''}, ${refused} refused, ${suppressed} suppressed`;
}

/** How people call what is left out, one or many. */
const LEFT_OUT: Record<Skipped['reason'], [string, string]> = {
  test: ['test', 'tests'],
  declaration: ['declaration file', 'declaration files'],
  generated: ['generated file', 'generated files'],
  build: ['build output', 'build outputs'],
  browser: ['browser script', 'browser scripts'],
  ignored: ['ignored', 'ignored'],
  unreadable: ['unreadable', 'unreadable'],
  syntax: ['with a syntax error', 'with syntax errors'],
  outside: ['outside of the paths', 'outside of the paths'],
};

/** How many files were read, and how many were left out for which reason. */
export function filesLine({ files: { scanned, skipped } }: Pick<Result, 'files'>): string {
  const counts = new Map<Skipped['reason'], number>();
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const leftOut = [...counts].map(([reason, count]) => `${count} ${LEFT_OUT[reason][count === 1 ? 0 : 1]}`);
  const read = `${scanned} ${scanned === 1 ? 'file' : 'files'} read`;
  return leftOut.length ? `${read}, not looked at: ${leftOut.join(', ')}` : read;
}

/** Git skips, without a word, what is outside of the folder that it runs in. */
function applyLine(changed: string[], base: string, cwd: string): string {
  const where = changed.some((file) => file.startsWith('../')) ? ` in ${shownPath(base, cwd)}` : '';
  return `Nothing was written: \`git apply\`${where} takes the patch, and a run without --dry-run does the same.`;
}

function variableLines({ environment }: Result): string[] {
  const examples = new Map(environment.map(({ name, example }) => [name, example]));
  return [...examples].map(([name, example]) =>
    example ? `set ${name} in the environment, such as ${example}` : `set ${name} in the environment`,
  );
}
