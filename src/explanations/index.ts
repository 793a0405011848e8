import type { ReachedFinding, StepResult } from '../model/replay.js';
import { breakageOf } from '../report/audit-counts.js';
import type { AuditFinding, AuditResult } from '../report/audit-result.js';
import { fitOf } from './matches.js';

/** Reached by (nearly) every request. */
const GENERAL = 2;
/** An earlier request reached it: not all that reads a file, or what a timer does, is known. */
const LEFT_BEHIND = 3;
/** Reached in a way that is not known. */
const UNKNOWN = 4;

/**
 * Which findings of an audit may explain each step: those that its request reaches, the best fit first. Where it reaches
 * none by its path, also those that an earlier request reached, and those that are reached in an unknown way.
 * @param audit made with `withRoutes`
 * @returns one list a step, in their order
 */
export function findingsFor(
  steps: readonly Pick<StepResult, 'method' | 'path'>[],
  audit: Pick<AuditResult, 'findings' | 'rules'>,
): ReachedFinding[][] {
  const candidates = audit.findings.filter((finding) => breakageOf(audit, finding) !== 'operations');
  const leftBehind = new Set<AuditFinding>();
  return steps.map(({ method, path }) => {
    const fits = candidates.flatMap((finding) => {
      const fit = fitOfFinding(finding, method, path) ?? (leftBehind.has(finding) ? LEFT_BEHIND : undefined);
      return fit === undefined ? [] : [{ finding, fit }];
    });
    for (const { finding, fit } of fits) if (fit < GENERAL) leftBehind.add(finding);
    const isReached = fits.some(({ fit }) => fit < GENERAL);
    return fits
      .filter(({ fit }) => !isReached || fit <= GENERAL)
      .sort((a, b) => a.fit - b.fit)
      .map(({ finding }) => reached(audit, finding));
  });
}

function fitOfFinding({ routes }: AuditFinding, method: string, path: string): number | undefined {
  if (!routes?.length) return UNKNOWN;
  const fits = routes.flatMap((route) => fitOf(route, method, path) ?? []);
  return fits.length ? Math.min(...fits) : undefined;
}

function reached({ rules }: Pick<AuditResult, 'rules'>, finding: AuditFinding): ReachedFinding {
  const { location, rule, name, fix } = finding;
  const transform = fix?.transform ?? rules.find((one) => one.name === rule)?.fixedBy ?? null;
  return {
    file: location.file,
    line: location.line,
    code: rule,
    name,
    fixedBy: fix?.verdict === 'refuse' ? null : transform,
  };
}
