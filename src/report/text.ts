import pc from 'picocolors';
import type { Reason } from '../model/finding.js';
import type { Result } from '../model/result.js';
import { countsOf, shownPath, words } from './words.js';

interface Style {
  cwd: string;
  color: boolean;
}

/** One block a finding: where, what, what became of it, and each reason with its advice. */
export function textReport(result: Result, style: Style): string {
  const findings = result.findings.map((finding) => findingBlock(result, finding, style));
  const notes = result.notes.map((note) => {
    const { text } = words(result.messages, note.code, note.args);
    return `${place(note.location, style)} ${note.name}\n  left alone: ${text}\n`;
  });
  return [...findings, ...notes].join('\n');
}

function place(
  { file, line, column }: { file: string; line: number; column: number },
  { cwd, color }: Style,
): string {
  return pc.createColors(color).bold(`${shownPath(file, cwd)}:${line}:${column}`);
}

function findingBlock(result: Result, finding: Result['findings'][number], style: Style): string {
  const { text } = words(result.messages, finding.rule, finding.args);
  const lines = [
    `${place(finding.location, style)} ${finding.name} (${finding.rule})`,
    `  ${text}`,
    `  ${outcomeLine(finding, style)}`,
  ];
  const reasons = finding.outcome === 'suppressed' ? [] : (finding.fix?.reasons ?? []);
  const said =
    finding.outcome === 'refused'
      ? reasons.filter(({ code }) => result.messages[code]?.kind === 'refuse')
      : reasons;
  return [...lines, ...said.flatMap((reason) => reasonLines(result, reason, style)), ''].join('\n');
}

function outcomeLine({ outcome, suppressed, fix }: Result['findings'][number], { color }: Style): string {
  const { green, yellow, red } = pc.createColors(color);
  if (outcome === 'suppressed') return `suppressed by ${suppressed?.by}: ${suppressed?.reason}`;
  if (outcome === 'refused') return red('refused, left as it is');
  return fix?.verdict === 'review' ? yellow('rewritten, please review:') : green('rewritten');
}

function reasonLines(result: Result, { code, args, location }: Reason, style: Style): string[] {
  const { text, advice } = words(result.messages, code, args);
  const where = location ? ` (${shownPath(location.file, style.cwd)}:${location.line})` : '';
  return [`    ${code}: ${text}${where}`, ...(advice ? [`      → ${advice}`] : [])];
}

/** What a person wants to know last: the counts, what changed, what to do now. For standard error. */
export function summary(result: Result, { cwd, color }: Style): string {
  const { found, transformed, refused, suppressed } = countsOf(result);
  const { bold } = pc.createColors(color);
  const broken = result.files.skipped.filter(({ reason }) => reason === 'syntax' || reason === 'unreadable');
  const changed = result.drafts.map(
    ({ file, before }) => shownPath(file, cwd) + (before === null ? ' (new)' : ''),
  );
  const variables = [
    ...new Map(
      result.environment.map(({ name, example }) => [name, `${name} (such as ${example})`]),
    ).values(),
  ];
  return [
    ...broken.map(
      ({ file, reason, message }) =>
        `${shownPath(file, cwd)}: ${reason === 'syntax' ? 'cannot be parsed' : 'cannot be read'}: ${message ?? ''}; left alone`,
    ),
    bold(
      `${found} found: ${transformed} ${result.written || !changed.length ? 'transformed' : 'would be transformed'}, ${refused} refused, ${suppressed} suppressed`,
    ) + ` (${filesLine(result)})`,
    ...(changed.length ? [`${result.written ? 'Changed' : 'Would change'}: ${changed.join(', ')}`] : []),
    ...(result.installCommands.length ? [`Then run: ${result.installCommands.join('; ')}`] : []),
    ...(variables.length ? [`Set in the environment: ${variables.join(', ')}`] : []),
    '',
  ].join('\n');
}

function filesLine({ files }: Result): string {
  const counts = new Map<string, number>();
  for (const { reason } of files.skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const leftOut = [...counts].map(([reason, count]) => `${count} ${reason}`).join(', ');
  return `${files.scanned} ${files.scanned === 1 ? 'file' : 'files'}${leftOut ? `, left out: ${leftOut}` : ''}`;
}
