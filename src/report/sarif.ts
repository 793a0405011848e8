import type { Evidence, Location } from '../model/finding.js';
import type { Skipped } from '../model/project.js';
import { breakageOf } from './audit-counts.js';
import type { AuditFinding, AuditResult, RuleInfo } from './audit-result.js';
import { BREAKAGES } from './breakages.js';
import { rangeEnd } from './range-end.js';
import { brokenLine } from './text.js';
import { shownPath, words } from './words.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * SARIF 2.1.0. Files are relative to `SRCROOT`, which is the working directory.
 * @param pages markdown by rule
 */
export function sarifReport(
  result: AuditResult,
  cwd: string,
  version: string,
  pages: ReadonlyMap<string, string>,
): string {
  const broken = result.files.skipped.flatMap((skipped) => notification(skipped, cwd) ?? []);
  const failed = result.defects.map(({ rule, error }) => ({
    level: 'error',
    message: { text: `the rule ${rule} failed: ${String(error)}` },
  }));
  const run = {
    tool: {
      driver: {
        name: 'stateless-codemod',
        semanticVersion: version,
        rules: result.rules.map((rule) => ruleJson(rule, pages.get(rule.name))),
      },
    },
    invocations: [
      { executionSuccessful: failed.length === 0, toolExecutionNotifications: [...broken, ...failed] },
    ],
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { SRCROOT: { description: { text: 'The working directory of the audit.' } } },
    results: result.findings.map((finding) => resultJson(result, finding, cwd)),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function ruleJson({ name, title, breaks, fixedBy }: RuleInfo, page: string | undefined) {
  const { sentence } = BREAKAGES[breaks];
  return {
    id: name,
    shortDescription: { text: title },
    fullDescription: { text: `${title}. ${sentence}` },
    help: { text: `${title}. ${sentence}`, ...(page !== undefined && { markdown: page }) },
    defaultConfiguration: { level: 'warning' },
    properties: { tags: [breaks], ...(fixedBy !== null && { fixedBy }) },
  };
}

function resultJson(result: AuditResult, finding: AuditFinding, cwd: string) {
  const { rule, severity, name, location, because, fingerprint, baseline, fix, suppressed } = finding;
  return {
    ruleId: rule,
    ruleIndex: result.rules.findIndex((one) => one.name === rule),
    level: severity === 'info' ? 'note' : 'warning',
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: physical(result, location, cwd),
        logicalLocations: [{ name }],
      },
    ],
    ...(because.length && {
      codeFlows: [{ threadFlows: [{ locations: because.map((step) => stepJson(result, step, cwd)) }] }],
    }),
    partialFingerprints: { 'stateSite/v1': `${rule}:${name}:${fingerprint}` },
    ...(suppressed && {
      suppressions: [
        { kind: suppressed.by === 'comment' ? 'inSource' : 'external', justification: suppressed.reason },
      ],
    }),
    ...(baseline && { baselineState: baseline === 'new' ? 'new' : 'unchanged' }),
    properties: {
      breaks: breakageOf(result, finding),
      ...(fix && {
        transform: fix.transform,
        verdict: fix.verdict,
        reasons: fix.reasons.map(({ code }) => code),
      }),
    },
  };
}

/** Viewers show the message alone, so it must name the thing. */
function messageOf({ rule, name, messages, args }: AuditFinding): string {
  const { text } = words(messages, rule, args);
  return text.includes(name) ? text : `${name}: ${text}`;
}

function stepJson(result: AuditResult, { message, location }: Evidence, cwd: string) {
  return {
    location: {
      ...(location && { physicalLocation: physical(result, location, cwd) }),
      message: { text: message },
    },
  };
}

function physical({ texts }: AuditResult, location: Location, cwd: string) {
  const end = rangeEnd(texts.get(location.file), location);
  return {
    artifactLocation: artifact(location.file, cwd),
    region: {
      startLine: location.line,
      startColumn: location.column,
      ...(end && { endLine: end.line, endColumn: end.column }),
    },
  };
}

function artifact(file: string, cwd: string): { uri: string; uriBaseId: string } {
  return { uri: shownPath(file, cwd).split('/').map(encodeURIComponent).join('/'), uriBaseId: 'SRCROOT' };
}

function notification(skipped: Skipped, cwd: string) {
  const text = brokenLine(skipped, cwd);
  if (text === undefined) return undefined;
  const locations = [{ physicalLocation: { artifactLocation: artifact(skipped.file, cwd) } }];
  return { level: 'warning', message: { text }, locations };
}
