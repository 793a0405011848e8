import type { Effects, Evidence, Location, Named, Reason } from '../model/finding.js';
import type { Result } from '../model/result.js';
import { countsOf, shownPath, words } from './words.js';

/**
 * The machine-readable report, for programs: keys are only ever added while `schemaVersion` stays. Paths are relative
 * to the working directory, with `/`; lines and columns count from 1.
 *
 * `findings` (what was transformed or refused) and `suppressed` together are all that was found; `summary` counts them.
 * A finding has its rule, place and `message`, the evidence (`because`), what became of it (`outcome`) and why (`fix`), and
 * for state that was moved its `effects`: functions that became async, atomic calls, round trips.
 * `notes` were looked at and left alone. `changes`, `dependencies`, `environment` and `install` say what the rewriting
 * takes; `written` whether it was done; `diff` is the patch of a dry run, else null.
 */
export function jsonReport(result: Result, cwd: string, diff: string | null): string {
  const shown = result.findings.map((finding) => findingJson(result, finding, cwd));
  const report = {
    schemaVersion: 1,
    findings: shown.filter(({ outcome }) => outcome !== 'suppressed'),
    suppressed: shown.filter(({ outcome }) => outcome === 'suppressed'),
    notes: result.notes.map((note) => noteJson(result, note, cwd)),
    changes: result.drafts.map(({ file, before }) => ({
      file: shownPath(file, cwd),
      kind: before === null ? 'added' : 'modified',
    })),
    dependencies: result.dependencies.map((one) => ({ ...one, manifest: shownPath(one.manifest, cwd) })),
    environment: variables(result),
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
  const { rule, severity, name, args, because, fix, effects, outcome, suppressed, location } = finding;
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
    ...(effects && outcome === 'transformed' && { effects: effectsJson(effects, cwd) }),
    ...(suppressed && { suppressed }),
  };
}

function effectsJson({ functions, atomic, handlers }: Effects, cwd: string) {
  const placed = <T extends Named>(one: T) => ({ ...one, location: place(one.location, cwd) });
  return { functions: functions.map(placed), atomic, handlers: handlers.map(placed) };
}

function reasonJson(result: Result, { code, args, location }: Reason, cwd: string) {
  return { code, ...words(result.messages, code, args), location: location ? place(location, cwd) : null };
}

function noteJson(result: Result, { code, args, name, location }: Result['notes'][number], cwd: string) {
  const { text, advice } = words(result.messages, code, args);
  return { code, name, location: place(location, cwd), message: text, advice };
}

/** A variable is one, however many packages read it. */
function variables({ environment }: Result): { name: string; example: string }[] {
  const examples = new Map(environment.map(({ name, example }) => [name, example]));
  return [...examples].map(([name, example]) => ({ name, example }));
}

function place(
  { file, line, column }: Location,
  cwd: string,
): { file: string; line: number; column: number } {
  return { file: shownPath(file, cwd), line, column };
}
