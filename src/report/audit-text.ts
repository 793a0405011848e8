import pc from 'picocolors';
import type { Evidence, Location, Reason } from '../model/finding.js';
import { byBreakage, countBy, isFixable, newFindings, openFindings } from './audit-counts.js';
import type { AuditFinding, AuditResult } from './audit-result.js';
import { BREAKAGES } from './breakages.js';
import { frame } from './frame.js';
import { quoted } from './quoted.js';
import { brokenLine, filesLine } from './text.js';
import { shownPath, words } from './words.js';

export interface AuditStyle {
  cwd: string;
  color: boolean;
  /** As typed, for the commands to run next. */
  paths: string[];
}

/** The whole report for a person: grouped by what breaks; the counts and what to do next come last. */
export function auditReport(result: AuditResult, style: AuditStyle): string {
  const { bold } = pc.createColors(style.color);
  const groups = byBreakage(result, openFindings(result)).flatMap(({ breaks, findings }) => {
    const { title, sentence } = BREAKAGES[breaks];
    return [
      `${bold(`${title} (${findings.length})`)}\n${sentence}\n`,
      ...findings.map((finding) => findingBlock(result, finding, style)),
    ];
  });
  return [...groups, ...suppressedBlock(result, style), auditSummary(result, style)].join('\n');
}

function findingBlock(result: AuditResult, finding: AuditFinding, style: AuditStyle): string {
  const { bold, dim } = pc.createColors(style.color);
  const { location, name, rule, because } = finding;
  const { text } = words(finding.messages, rule, finding.args);
  const source = result.texts.get(location.file);
  const why = because.map((evidence) => `  - ${evidenceLine(evidence, location, style)}`);
  const lines = [
    `  ${text}`,
    ...(source === undefined ? [] : frame(source, location, style.color).map((line) => `  ${line}`)),
    ...(why.length ? ['  why:', ...why] : []),
    ...fixLines(finding, style),
  ];
  const place = `${shownPath(location.file, style.cwd)}:${location.line}:${location.column}`;
  return `${bold(place)} ${bold(name)} ${dim(`(${rule})`)}\n${lines.join('\n')}\n`;
}

function evidenceLine({ message, location }: Evidence, own: Location, { cwd }: AuditStyle): string {
  if (!location) return message;
  const isOwnFile = location.file === own.file;
  return `${message} (${isOwnFile ? `line ${location.line}` : `${shownPath(location.file, cwd)}:${location.line}`})`;
}

function fixLines(finding: AuditFinding, style: AuditStyle): string[] {
  const { green, yellow, red } = pc.createColors(style.color);
  const { fix, messages, rule, args } = finding;
  if (!fix) return adviceLines(words(messages, rule, args).advice, '  fix: ');
  const reasons = (kind: string): string[] => reasonLines(finding, kind, style);
  const label = `the transform ${fix.transform}`;
  if (fix.verdict === 'refuse') return [`  fix: ${red(`${label} would leave it`)}:`, ...reasons('refuse')];
  if (fix.verdict === 'review') return [`  fix: ${yellow(`${label}, then a review`)}:`, ...reasons('review')];
  return [`  fix: ${green(label)}`];
}

function reasonLines({ fix, messages }: AuditFinding, kind: string, { cwd }: AuditStyle): string[] {
  const own = fix?.reasons.filter(({ code }) => messages[code]?.kind === kind) ?? [];
  return own.flatMap(({ code, args, location }: Reason) => {
    const { text, advice } = words(messages, code, args);
    const where = location ? ` (${shownPath(location.file, cwd)}:${location.line})` : '';
    return [`  - ${code}: ${text}${where}`, ...adviceLines(advice, '    → ')];
  });
}

function adviceLines(advice: string, indent: string): string[] {
  return advice ? [`${indent}${advice}`] : [];
}

function suppressedBlock({ findings }: AuditResult, { cwd, color }: AuditStyle): string[] {
  const lines = findings.flatMap(({ suppressed, location, name, rule }) =>
    suppressed
      ? [`  ${shownPath(location.file, cwd)}:${location.line} ${name} (${rule}): ${suppressed.reason}`]
      : [],
  );
  const title = pc.createColors(color).bold(`Suppressed (${lines.length})`);
  return lines.length ? [`${title}\n${lines.join('\n')}\n`] : [];
}

/** The counts by what breaks, the scope, and the commands to run next. */
export function auditSummary(result: AuditResult, style: AuditStyle): string {
  const { bold } = pc.createColors(style.color);
  const open = openFindings(result);
  const groups = byBreakage(result, open).map(({ breaks, findings }) => {
    const rules = countBy(findings, ({ rule }) => rule).map(([rule, count]) => `${count} ${rule}`);
    return `  ${String(findings.length).padStart(4)} ${BREAKAGES[breaks].title.toLowerCase().padEnd(21)}${rules.join(', ')}`;
  });
  const next = nextSteps(open, style.paths);
  return [
    `${bold(countsLine(result, open))}; ${filesLine(result)}`,
    ...groups,
    ...(next.length ? ['Next:', ...next] : []),
    '',
  ].join('\n');
}

function countsLine({ findings, notes, baseline }: AuditResult, open: readonly AuditFinding[]): string {
  const files = new Set(open.map(({ location }) => location.file)).size;
  const fixable = open.filter(isFixable).length;
  const suppressed = findings.length - open.length;
  return [
    open.length ? `${open.length} found in ${files} ${files === 1 ? 'file' : 'files'}` : 'Nothing found',
    ...(fixable ? [`${fixable} can be rewritten`] : []),
    ...(suppressed ? [`${suppressed} suppressed`] : []),
    ...(notes.length ? [`${notes.length} looked at and left alone`] : []),
    ...(baseline ? [`${open.filter((one) => one.baseline === 'known').length} in the baseline`] : []),
  ].join(', ');
}

/** Commands, the shortest way forward first. */
function nextSteps(open: readonly AuditFinding[], paths: readonly string[]): string[] {
  if (!open.length) return [];
  const fixable = open.filter(isFixable);
  const transforms = countBy(fixable, ({ fix }) => fix?.transform ?? '').map(([name]) => name);
  const [rule] =
    countBy(
      open.filter((one) => !isFixable(one)),
      (one) => one.rule,
    )[0] ?? [];
  const where = paths.map(quoted).join(' ');
  const steps: [command: string, meaning: string][] = [
    ...(transforms.length
      ? [
          [
            `stateless-codemod --transform=${transforms.join(',')} --dry-run ${where}`,
            fixable.length === open.length ? 'a patch for all' : `a patch for ${fixable.length} of them`,
          ] as [string, string],
        ]
      : []),
    ...(rule
      ? [[`stateless-codemod explain ${rule}`, 'what breaks, and how to fix it'] as [string, string]]
      : []),
    [`stateless-codemod check --update-baseline ${where}`, 'from then on, check fails for new findings only'],
  ];
  const width = Math.max(...steps.map(([command]) => command.length));
  return steps.map(([command, meaning]) => `  ${command.padEnd(width)}  # ${meaning}`);
}

/** One line for each finding that is not in the baseline. */
export function checkReport(result: AuditResult, { cwd, color }: AuditStyle): string {
  const { bold } = pc.createColors(color);
  return newFindings(result)
    .map(({ location, name, rule, messages, args }) => {
      const place = `${shownPath(location.file, cwd)}:${location.line}:${location.column}`;
      return `${bold(place)} ${name} (${rule}): ${words(messages, rule, args).text}\n`;
    })
    .join('');
}

/** What has gone from the code but not from the baseline, the counts, and what to do. */
export function checkSummary(result: AuditResult, style: AuditStyle): string {
  const { baseline } = result;
  const open = openFindings(result);
  const fresh = newFindings(result);
  const gone = baseline?.gone ?? [];
  const suppressed = result.findings.length - open.length;
  const where = style.paths.map(quoted).join(' ');
  const counts = [
    `${fresh.length} new`,
    `${open.length - fresh.length} in the baseline`,
    ...(gone.length ? [`${gone.length} no longer found`] : []),
    ...(suppressed ? [`${suppressed} suppressed`] : []),
  ].join(', ');
  return [
    ...gone.map(
      ({ rule, file, name }) => `${shownPath(file, style.cwd)}: ${name} (${rule}) is no longer found`,
    ),
    `${pc.createColors(style.color).bold(counts)}; ${filesLine(result)}`,
    ...(gone.length || fresh.length
      ? [`stateless-codemod check --update-baseline ${where} writes the baseline anew`]
      : []),
    '',
  ].join('\n');
}

/** What must not be missed even by who wants no summary: files and rules that failed. */
export function auditWarnings({ files, defects }: AuditResult, { cwd, color }: AuditStyle): string {
  const { yellow, red } = pc.createColors(color);
  const broken = files.skipped.flatMap((skipped) => brokenLine(skipped, cwd) ?? []);
  const failed = defects.map(({ rule, error }) => {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `the rule ${rule} has a defect, so its findings may not be complete; please report it:\n${stack}`;
  });
  return [...broken.map(yellow), ...failed.map(red)].map((line) => `${line}\n`).join('');
}
