import { resolve } from 'node:path';
import { kindOf, readText, realPath } from '../src/io/read.js';
import { writeReport } from '../src/io/write-report.js';
import { Failure } from '../src/model/failure.js';
import { parseBaseline, type BaselineEntry } from '../src/plan/baseline.js';
import { newFindings } from '../src/report/audit-counts.js';
import type { AuditResult } from '../src/report/audit-result.js';
import { auditWarnings, checkReport, checkSummary } from '../src/report/audit-text.js';
import { shownPath } from '../src/report/words.js';
import type { CheckArguments } from './audit-arguments.js';
import { auditFor, exitCode, printReport, styleFor } from './audit.js';
import type { Terminal } from './terminal.js';

const DEFAULT_BASELINE = '.stateless-codemod-baseline.json';

/**
 * `check`: the audit against a baseline, from arguments to an exit code.
 * @throws Failure for bad input
 */
export async function runCheck(args: CheckArguments, version: string, terminal: Terminal): Promise<number> {
  const cwd = realPath(terminal.cwd);
  const file = realPath(resolve(cwd, args.baseline ?? DEFAULT_BASELINE));
  const { result, format } = await auditFor(args, terminal, {
    file,
    entries: readBaseline(file, args, cwd),
  });
  if (args.updateBaseline) return update(result, file, args, terminal);
  const style = styleFor(args, terminal);
  await printReport(result, format, version, args, terminal, checkReport(result, style.report));
  if (!args.quiet) terminal.stderr(checkSummary(result, style.summary));
  return exitCode(result, args.failOn ?? 'warning');
}

/** No file is an empty baseline, unless it was asked for by name. */
function readBaseline(file: string, args: CheckArguments, cwd: string): BaselineEntry[] {
  const name = shownPath(file, cwd);
  if (kindOf(file) === undefined) {
    if (args.baseline === undefined || args.updateBaseline) return [];
    throw new Failure(`no such baseline: ${name}; --update-baseline writes one`);
  }
  const { text, error } = readText(file);
  if (text === undefined) throw new Failure(`${name}: cannot be read: ${error}`);
  return parseBaseline(text, name);
}

/** What could not be looked at must not fall out of a baseline unseen: then nothing is written. */
async function update(
  result: AuditResult,
  file: string,
  args: CheckArguments,
  terminal: Terminal,
): Promise<number> {
  const { summary } = styleFor(args, terminal);
  terminal.stderr(auditWarnings(result, summary));
  const name = shownPath(file, summary.cwd);
  if (exitCode(result, 'none') !== 0) throw new Failure(`${name} was not written: see above`);
  await writeReport(file, result.baseline?.updated ?? '');
  const { gone = [] } = result.baseline ?? {};
  if (!args.quiet)
    terminal.stderr(`${name}: ${newFindings(result).length} added, ${gone.length} taken out\n`);
  return 0;
}
