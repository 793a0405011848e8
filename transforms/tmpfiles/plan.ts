import { refusalAt } from '../../src/emission/refusal-at.js';
import type { Reason } from '../../src/model/finding.js';
import type { Start, Step } from '../../src/model/step.js';
import type { FindContext, Place } from '../../src/model/transform.js';
import { coneOf } from '../../src/plan/cone/index.js';
import type { Family } from './family.js';
import { placeOf } from './file-use.js';
import type { Planned } from './site.js';

interface Parts {
  steps: Step[];
  starts: Start[];
  removed: Place[];
  reviews: Reason[];
}

/** What would become of the files of a family, or the reason to leave them as they are. */
export function planOf(context: FindContext, family: Family): Planned {
  if (family.refusal) return { refuse: family.refusal };
  const parts = partsOf(context, family);
  if ('refuse' in parts) return parts;
  const isKept = (place: Place): boolean => !parts.removed.some((gone) => isInside(place, gone));
  const starts = parts.starts.filter(isKept);
  const cone = coneOf(context, starts);
  const [refusal] = cone.refusals;
  if (refusal) return { refuse: refusal };
  const steps = [...family.carriers.steps, ...parts.steps].filter(isKept);
  const outside = outsidePaths(context, [...steps, ...parts.removed]);
  if (outside) return { refuse: outside };
  const plan = { prefixes: family.prefixes, steps, starts, cone, removed: parts.removed };
  return { plan, reviews: [...parts.reviews, ...family.carriers.reviews, ...cone.reviews] };
}

function partsOf(context: FindContext, { uses }: Family): Parts | { refuse: Reason } {
  const parts: Parts = { steps: [], starts: [], removed: [], reviews: [] };
  const covered = [...uses.keys()].flatMap(({ file, covers = [] }) =>
    covers.map((node) => placeOf(file, node)),
  );
  for (const [use, keys] of uses) {
    if (covered.some((outer) => isInside(placeOf(use.file, use.call), outer))) continue;
    const becomes = use.become(keys);
    if ('refuse' in becomes)
      return { refuse: refusalAt(context, becomes.refuse, placeOf(use.file, becomes.at)) };
    parts.steps.push(...becomes.steps);
    parts.starts.push(...becomes.starts);
    parts.removed.push(...becomes.removed.map((node) => placeOf(use.file, node)));
    parts.reviews.push(
      ...becomes.reviews.map((code) => refusalAt(context, code, placeOf(use.file, use.call))),
    );
  }
  return parts;
}

function isInside(inner: Place, outer: Place): boolean {
  return inner.file === outer.file && outer.start <= inner.start && inner.end <= outer.end;
}

/** Files that would change and are not under the paths that the user gave. */
function outsidePaths({ project }: FindContext, places: readonly Place[]): Reason | undefined {
  const files = [...new Set(places.map(({ file }) => file))].filter((file) => !project.targets.has(file));
  if (!files.length) return undefined;
  const names = files.map((file) => file.slice(project.root.length + 1).replaceAll('\\', '/'));
  return { code: 'outside-paths', args: { files: names.join(', ') } };
}
