import { resolve } from 'node:path';
import { audit } from '../src/audit.js';
import { loadConfig, type Config } from '../src/discover/config.js';
import { didYouMean } from '../src/discover/nearest.js';
import { catalogue } from '../src/find/catalogue.js';
import { readAdapters } from '../src/io/adapters.js';
import { realPath } from '../src/io/read.js';
import { loadRules } from '../src/io/rules.js';
import { loadForAudit } from '../src/io/transforms.js';
import { writeReport } from '../src/io/write-report.js';
import { Failure } from '../src/model/failure.js';
import type { Options } from '../src/model/options.js';
import type { Rule } from '../src/model/rule.js';
import type { Described } from '../src/model/transform.js';
import type { BaselineEntry } from '../src/plan/baseline.js';
import { newFindings } from '../src/report/audit-counts.js';
import { auditJson } from '../src/report/audit-json.js';
import type { AuditResult } from '../src/report/audit-result.js';
import { auditReport, auditSummary, auditWarnings, type AuditStyle } from '../src/report/audit-text.js';
import { githubReport } from '../src/report/github.js';
import { sarifReport } from '../src/report/sarif.js';
import { shownPath } from '../src/report/words.js';
import type { AuditArguments, FailOn, Format } from './audit-arguments.js';
import { pagesOf } from './explain.js';
import type { Terminal } from './terminal.js';

/**
 * `audit`: from arguments to an exit code.
 * @throws Failure for bad input
 */
export async function runAudit(args: AuditArguments, version: string, terminal: Terminal): Promise<number> {
  const { result, format } = await auditFor(args, terminal, undefined);
  const style = styleFor(args, terminal);
  await printReport(result, format, version, args, terminal, auditReport(result, style.report));
  if (!args.quiet && (format !== 'text' || args.output !== undefined))
    terminal.stderr(auditSummary(result, style.summary));
  return exitCode(result, args.failOn ?? 'none');
}

/** Runs the audit that the arguments and the config file ask for. */
export async function auditFor(
  args: AuditArguments,
  terminal: Terminal,
  baseline: { file: string; entries: BaselineEntry[] } | undefined,
): Promise<{ result: AuditResult; format: Format }> {
  const cwd = realPath(terminal.cwd);
  const config = await loadConfig(cwd, args.config);
  const [rules, transforms] = await Promise.all([loadRules(), loadForAudit()]);
  const only = ruleNames(args, rules, transforms);
  const result = await audit(optionsFrom(args, config, cwd), {
    rules: rules.filter(({ meta }) => only?.has(meta.name) ?? true),
    transforms: transforms.filter(({ meta }) => meta.rules.some((rule) => only?.has(rule) ?? true)),
    only,
    adapters: readAdapters(),
    baseline,
    ...(terminal.progress && { onStep: terminal.progress }),
  });
  return { result, format: args.format ?? formatOf(config, cwd) };
}

function ruleNames(
  { rule }: AuditArguments,
  rules: readonly Rule[],
  transforms: readonly Described[],
): Set<string> | undefined {
  const known = catalogue(rules, transforms).map(({ name }) => name);
  const unknown = rule.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Failure(
      `there is no rule "${unknown}"${didYouMean(unknown, known)}: stateless-codemod list shows them`,
    );
  return rule.length ? new Set(rule) : undefined;
}

/** Patterns to ignore add up; for the rest the command line wins over the config file. */
function optionsFrom(args: AuditArguments, config: Config, cwd: string): Options {
  return {
    cwd,
    paths: args.paths,
    dryRun: true,
    only: [],
    force: false,
    safeOnly: false,
    ignorePatterns: [...config.ignorePatterns, ...args.ignorePattern],
    ignorePath: args.ignorePath === undefined ? config.ignorePath : resolve(cwd, args.ignorePath),
    stateDir: config.stateDir,
    suppressions: config.suppressions,
  };
}

function formatOf({ format, file }: Config, cwd: string): Format {
  if (format === 'html')
    throw new Failure(
      `${shownPath(file ?? cwd, cwd)}: "format": an audit is reported as text, json, sarif or github, not ${format}`,
    );
  return format ?? 'text';
}

/** What goes to standard output may be redirected while what goes to standard error is seen. */
export function styleFor(
  args: Pick<AuditArguments, 'paths' | 'output'>,
  terminal: Terminal,
): { report: AuditStyle; summary: AuditStyle } {
  const style = { cwd: realPath(terminal.cwd), paths: args.paths };
  return {
    report: { ...style, color: terminal.color.stdout && args.output === undefined },
    summary: { ...style, color: terminal.color.stderr },
  };
}

/** The report, in the form that was asked for, where it was asked for; then the warnings. */
export async function printReport(
  result: AuditResult,
  format: Format,
  version: string,
  { output }: Pick<AuditArguments, 'output'>,
  terminal: Terminal,
  text: string,
): Promise<void> {
  const cwd = realPath(terminal.cwd);
  const report = format === 'text' ? text : await otherForm(result, format, version, cwd);
  if (output === undefined) terminal.stdout(report);
  else await writeReport(resolve(cwd, output), report);
  terminal.stderr(auditWarnings(result, styleFor({ paths: [], output }, terminal).summary));
}

async function otherForm(
  result: AuditResult,
  format: Exclude<Format, 'text'>,
  version: string,
  cwd: string,
): Promise<string> {
  switch (format) {
    case 'json':
      return auditJson(result, cwd);
    case 'sarif':
      return sarifReport(result, cwd, version, await pagesOf(result.rules));
    case 'github':
      return githubReport(result, cwd);
  }
}

/** 2 when something could not be looked at, 1 when there is what must not be. */
export function exitCode(result: AuditResult, failOn: FailOn): number {
  const isBroken = result.files.skipped.some(({ reason }) => reason === 'syntax' || reason === 'unreadable');
  if (isBroken || result.defects.length) return 2;
  const counts: string[] = { none: [], warning: ['warning'], info: ['warning', 'info'] }[failOn];
  return newFindings(result).some(({ severity }) => counts.includes(severity)) ? 1 : 0;
}
