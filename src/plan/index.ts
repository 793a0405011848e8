import type { Finding, Suppression } from '../model/finding.js';
import type { Options } from '../model/options.js';

type Selection = Pick<Options, 'only' | 'safeOnly' | 'suppressions'>;

/** Takes the sites out of a run that the user did not ask for, with the reason. */
export function select<Site extends { finding: Finding }>(
  sites: readonly Site[],
  options: Selection,
): Site[] {
  return sites.map((site) => {
    const suppressed = site.finding.suppressed ?? leftOut(site.finding, options);
    return suppressed ? { ...site, finding: { ...site.finding, suppressed } } : site;
  });
}

function leftOut(finding: Finding, { only, safeOnly, suppressions }: Selection): Suppression | undefined {
  const configured = suppressions.find(
    ({ rule, file, name }) =>
      rule === finding.rule && file === finding.location.file && (name ?? finding.name) === finding.name,
  );
  if (configured) return { by: 'config', reason: configured.reason };
  if (only.length && !only.some((one) => isNamed(finding, one)))
    return { by: '--only', reason: 'not selected' };
  const isReview = finding.fix?.verdict === 'review';
  return safeOnly && isReview
    ? { by: '--safe-only', reason: finding.fix?.reasons.map(({ code }) => code).join(', ') ?? '' }
    : undefined;
}

/** `FILE:NAME` or `FILE:LINE`. */
function isNamed({ location, name }: Finding, only: { file: string; name: string }): boolean {
  return location.file === only.file && (name === only.name || String(location.line) === only.name);
}

/** True for a site that is to be rewritten. */
export function isWanted({ finding }: { finding: Finding }): boolean {
  return finding.fix !== null && finding.fix.verdict !== 'refuse' && finding.suppressed === undefined;
}

/** Selections that name no finding: a typing error that must not pass unseen. */
export function unmatched(findings: readonly Finding[], options: Pick<Options, 'only'>): string[] {
  return options.only
    .filter((one) => !findings.some((finding) => isNamed(finding, one)))
    .map(({ file, name }) => `${file}:${name}`);
}
