import type { Location } from '../model/finding.js';
import type { Message } from '../model/transform.js';
import { breakageOf, countBy, isFixable, openFindings } from './audit-counts.js';
import type { AuditFinding, AuditResult } from './audit-result.js';
import { rangeEnd } from './range-end.js';
import { shownPath, words } from './words.js';

/**
 * The machine-readable report, as schema/audit-report.schema.json describes it. Paths are relative to the working
 * directory, with `/`; lines and columns count from 1.
 */
export function auditJson(result: AuditResult, cwd: string): string {
  const open = openFindings(result);
  const report = {
    schemaVersion: 1,
    findings: open.map((finding) => findingJson(result, finding, cwd)),
    suppressed: result.findings
      .filter(({ suppressed }) => suppressed)
      .map((finding) => findingJson(result, finding, cwd)),
    notes: result.notes.map(({ code, name, args, location, messages }) => ({
      code,
      name,
      location: place(result, location, cwd),
      message: words(messages, code, args).text,
    })),
    rules: result.rules,
    baseline: result.baseline && {
      file: shownPath(result.baseline.file, cwd),
      gone: result.baseline.gone.map((one) => ({ ...one, file: shownPath(one.file, cwd) })),
    },
    files: {
      scanned: result.files.scanned,
      skipped: result.files.skipped.map((one) => ({ ...one, file: shownPath(one.file, cwd) })),
    },
    failedRules: result.defects.map(({ rule, error }) => ({ rule, error: String(error) })),
    summary: summaryOf(result, open),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function summaryOf(result: AuditResult, open: readonly AuditFinding[]) {
  return {
    found: result.findings.length,
    suppressed: result.findings.length - open.length,
    fixable: open.filter(isFixable).length,
    ...(result.baseline && { new: open.filter(({ baseline }) => baseline === 'new').length }),
    byBreakage: Object.fromEntries(countBy(open, (finding) => breakageOf(result, finding))),
    byRule: Object.fromEntries(countBy(open, ({ rule }) => rule)),
  };
}

function findingJson(result: AuditResult, finding: AuditFinding, cwd: string) {
  const { rule, severity, name, args, messages, because, fix, fingerprint, baseline, suppressed } = finding;
  const { text, advice } = words(messages, rule, args);
  return {
    rule,
    breaks: breakageOf(result, finding),
    severity,
    name,
    location: place(result, finding.location, cwd),
    message: text,
    advice,
    because: because.map(({ message, location }) => ({
      message,
      location: location && place(result, location, cwd),
    })),
    fix: fix && { ...fix, reasons: fix.reasons.map((reason) => reasonJson(result, messages, reason, cwd)) },
    fingerprint,
    ...(baseline && { baseline }),
    ...(suppressed && { suppressed }),
  };
}

function reasonJson(
  result: AuditResult,
  messages: Record<string, Message>,
  { code, args, location }: NonNullable<AuditFinding['fix']>['reasons'][number],
  cwd: string,
) {
  return {
    code,
    ...words(messages, code, args),
    location: location ? place(result, location, cwd) : null,
  };
}

function place({ texts }: AuditResult, location: Location, cwd: string) {
  const end = rangeEnd(texts.get(location.file), location);
  return {
    file: shownPath(location.file, cwd),
    line: location.line,
    column: location.column,
    ...(end && { endLine: end.line, endColumn: end.column }),
  };
}
