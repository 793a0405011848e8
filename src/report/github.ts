import { newFindings } from './audit-counts.js';
import type { AuditFinding, AuditResult } from './audit-result.js';
import { rangeEnd } from './range-end.js';
import { shownPath, words } from './words.js';

/**
 * Workflow commands of GitHub Actions, one line for each finding that is not in the baseline. The names of files are
 * relative to the working directory, which should be the top of the repository.
 */
export function githubReport(result: AuditResult, cwd: string): string {
  return newFindings(result)
    .map((finding) => `${command(result, finding, cwd)}\n`)
    .join('');
}

function command(result: AuditResult, finding: AuditFinding, cwd: string): string {
  const { severity, location, name, rule, messages, args } = finding;
  const { text, advice } = words(messages, rule, args);
  const end = rangeEnd(result.texts.get(location.file), location);
  const properties = {
    file: shownPath(location.file, cwd),
    line: location.line,
    // Columns are shown for a range within one line only.
    ...(end && end.line !== location.line ? { endLine: end.line } : { col: location.column }),
    ...(end && end.line === location.line && { endColumn: end.column }),
    title: `${name} (${rule})`,
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  const message = advice ? `${text}\n${advice}` : text;
  return `::${severity === 'info' ? 'notice' : 'warning'} ${list.join(',')}::${escapedData(message)}`;
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
