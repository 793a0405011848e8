import type { Evidence, Location, Reason } from '../model/finding.js';
import type { Result } from '../model/result.js';
import { countsOf, shownPath, words } from './words.js';

/**
 * The machine-readable report. Paths are relative to the working directory, with `/`; lines and columns count from 1.
 * @param diff the patch of a dry run, or null
 */
export function jsonReport(result: Result, cwd: string, diff: string | null): string {
  const shown = result.findings.map((finding) => findingJson(result, finding, cwd));
  const report = {
    schemaVersion: 1,
    findings: shown.filter(({ outcome }) => outcome !== 'suppressed'),
    suppressed: shown.filter(({ outcome }) => outcome === 'suppressed'),
    notes: result.notes.map(({ code, args, name, location }) => ({
      code,
      name,
      location: place(location, cwd),
      message: words(result.messages, code, args).text,
    })),
    changes: result.drafts.map(({ file, before }) => ({
      file: shownPath(file, cwd),
      kind: before === null ? 'added' : 'modified',
    })),
    dependencies: result.dependencies.map((one) => ({ ...one, manifest: shownPath(one.manifest, cwd) })),
    environment: result.environment.map(({ name, example }) => ({ name, example })),
    install: result.installCommands,
    files: {
      scanned: result.files.scanned,
      skipped: result.files.skipped.map((one) => ({ ...one, file: shownPath(one.file, cwd) })),
    },
    summary: countsOf(result),
    written: result.written,
    diff,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function findingJson(result: Result, finding: Result['findings'][number], cwd: string) {
  const { rule, severity, name, args, because, fix, outcome, suppressed, location } = finding;
  return {
    rule,
    severity,
    name,
    location: place(location, cwd),
    message: words(result.messages, rule, args).text,
    because: because.map((evidence: Evidence) => ({
      message: evidence.message,
      location: evidence.location && place(evidence.location, cwd),
    })),
    outcome,
    fix: fix && { ...fix, reasons: fix.reasons.map((reason) => reasonJson(result, reason, cwd)) },
    ...(suppressed && { suppressed }),
  };
}

function reasonJson(result: Result, { code, args, location }: Reason, cwd: string) {
  return { code, ...words(result.messages, code, args), location: location ? place(location, cwd) : null };
}

function place(
  { file, line, column }: Location,
  cwd: string,
): { file: string; line: number; column: number } {
  return { file: shownPath(file, cwd), line, column };
}
