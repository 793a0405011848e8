import { basename } from 'node:path';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext, Place } from '../../src/model/transform.js';
import { refusalAt } from './refusal-at.js';

/** Why these places must not change: a file with one of them is sent to browsers, which reach no Redis. */
export function browserCode(context: FindContext, places: readonly Place[]): Reason | undefined {
  const { bundled } = context.project;
  if (!bundled?.size) return undefined;
  const sent = reachedFrom(context, bundled);
  const place = places.find(({ file }) => sent.has(file));
  return place && refusalAt(context, 'browser-code', place, { file: basename(place.file) });
}

function reachedFrom({ resolver }: FindContext, roots: ReadonlySet<string>): Set<string> {
  const seen = new Set(roots);
  // Grows while it is walked.
  for (const file of seen) for (const one of resolver.importsOf(file)) seen.add(one);
  return seen;
}
