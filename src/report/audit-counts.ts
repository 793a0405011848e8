import type { Breakage } from '../model/rule.js';
import type { AuditFinding, AuditResult } from './audit-result.js';
import { BREAKAGE_ORDER } from './breakages.js';

/** The findings that a report is about: not suppressed. */
export function openFindings({ findings }: AuditResult): AuditFinding[] {
  return findings.filter(({ suppressed }) => !suppressed);
}

/** The findings that are not in the baseline; without a baseline, all. */
export function newFindings(result: AuditResult): AuditFinding[] {
  return openFindings(result).filter(({ baseline }) => baseline !== 'known');
}

/** True when a transform would rewrite it. */
export function isFixable({ fix }: AuditFinding): boolean {
  return fix !== null && fix.verdict !== 'refuse';
}

/** What goes wrong where a rule finds something. */
export function breakageOf({ rules }: Pick<AuditResult, 'rules'>, { rule }: AuditFinding): Breakage {
  return rules.find(({ name }) => name === rule)?.breaks ?? 'lost-state';
}

/** Findings by what breaks, groups without any left out. */
export function byBreakage(
  result: AuditResult,
  findings: readonly AuditFinding[],
): { breaks: Breakage; findings: AuditFinding[] }[] {
  return BREAKAGE_ORDER.map((breaks) => ({
    breaks,
    findings: findings.filter((finding) => breakageOf(result, finding) === breaks),
  })).filter((group) => group.findings.length > 0);
}

/** How many findings a key has, the most frequent first. */
export function countBy(
  findings: readonly AuditFinding[],
  keyOf: (finding: AuditFinding) => string,
): [string, number][] {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
