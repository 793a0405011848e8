import type { Finding, Note } from '../model/finding.js';
import type { FindContext, Transform } from '../model/transform.js';
import { suppressionOf } from './suppressions.js';

/** The sites that one transform found. */
export interface FoundBy {
  transform: Transform;
  sites: { finding: Finding }[];
}

/**
 * Lets every transform look at the program.
 * @throws Failure for a suppression comment without a reason.
 */
export function find(
  context: FindContext,
  transforms: readonly Transform[],
): { found: FoundBy[]; notes: Note[] } {
  const notes: Note[] = [];
  const found = transforms.map((transform) => {
    const { sites, notes: seen } = transform.find(context);
    notes.push(...seen);
    return { transform, sites: sites.map((site) => withSuppression(context, site)) };
  });
  return { found, notes };
}

function withSuppression<Site extends { finding: Finding }>(context: FindContext, site: Site): Site {
  const file = context.parsed(site.finding.location.file);
  const suppressed = file && suppressionOf(file, site.finding);
  return suppressed ? { ...site, finding: { ...site.finding, suppressed } } : site;
}
