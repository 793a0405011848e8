import type { Reason } from '../../src/model/finding.js';
import type { MapsSite } from './site.js';

/** A site with more that a person should look at. */
export function withReviews(site: MapsSite, reviews: readonly Reason[]): MapsSite {
  const { finding } = site;
  if (!reviews.length || !finding.fix) return site;
  const reasons = [...finding.fix.reasons, ...reviews];
  return { ...site, finding: { ...finding, fix: { ...finding.fix, verdict: 'review', reasons } } };
}
