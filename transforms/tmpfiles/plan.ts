import { refusalAt } from '../../src/emission/refusal-at.js';
import type { Reason } from '../../src/model/finding.js';
import { TooFar } from '../../src/model/too-far.js';
import type { Cone, Start, Step } from '../../src/model/step.js';
import type { FindContext, Place } from '../../src/model/transform.js';
import { coneOf } from '../../src/plan/cone/index.js';
import { outsideReason } from '../../src/plan/outside.js';
import { configuredFolder } from './configured.js';
import { lackingFor } from './emission.js';
import { awaitedAnswers } from './fastify-answers.js';
import { placesIn, prefixesIn, type Family } from './family.js';
import { placeOf, type FileUse } from './file-use.js';
import { neverRead } from './never-read.js';
import { checksIn } from './races.js';
import { settingIn } from './settings.js';
import { shippedReview } from './shipped.js';
import { tooFar } from './too-far.js';
import type { Planned } from './site.js';

interface Parts {
  steps: Step[];
  starts: Start[];
  removed: Place[];
  kept: Place[];
  reviews: Reason[];
}

/** What would become of the files of a family, or the reason to leave them as they are. */
export function planOf(context: FindContext, family: Family, all: readonly FileUse[]): Planned {
  if (family.refusal) return { refuse: family.refusal };
  const unread = neverRead(context, all, [...family.uses.keys()]);
  if (unread.refuse) return { refuse: unread.refuse };
  const parts = partsOf(context, family);
  if ('refuse' in parts) return parts;
  const isKept = (place: Place): boolean => !parts.removed.some((gone) => isInside(place, gone));
  const starts = parts.starts.filter(isKept);
  const cone = coneSoon(context, starts);
  if (!cone)
    return { refuse: tooFar(context, starts[0] ?? parts.steps[0] ?? { file: '', start: 0, end: 0 }) };
  const [refusal] = cone.refusals;
  if (refusal) return { refuse: refusal };
  const own = [...family.carriers.steps, ...parts.steps, ...awaitedAnswers(context, cone.functions)];
  const steps = own.filter(isKept);
  const outside = outsideReason(context.project, [...steps, ...parts.removed]);
  if (outside) return { refuse: outside };
  const [first] = family.uses.keys();
  const lacking = first && lackingFor(context, first.file, steps);
  if (lacking) return { refuse: lacking };
  const prefixes = prefixesOf(context, family);
  const plan = { prefixes, steps, starts, cone, removed: parts.removed, kept: parts.kept };
  const looks = [
    ...checksIn(context, [...family.uses.keys()]),
    ...configuredIn(context, family),
    ...shippedReview(context, family.uses.keys(), prefixes),
    ...(unread.review ? [unread.review] : []),
  ];
  return { plan, reviews: [...parts.reviews, ...family.carriers.reviews, ...looks, ...cone.reviews] };
}

/** What the keys of the files begin with. */
function prefixesOf(context: FindContext, family: Family): string[] {
  return [...new Set(placesIn(context, family).map(({ key }) => key))];
}

function coneSoon(context: FindContext, starts: readonly Start[]): Cone | undefined {
  try {
    return coneOf(context, starts);
  } catch (error) {
    if (!(error instanceof TooFar)) throw error;
    return undefined;
  }
}

function partsOf(context: FindContext, family: Family): Parts | { refuse: Reason } {
  const { uses, carriers } = family;
  const parts: Parts = { steps: [], starts: [], removed: [], kept: [], reviews: [] };
  const together = { ...prefixesIn(context, family), holdsKey: carriers.holdsKey.bind(carriers) };
  const covered = [...uses.keys()].flatMap(({ file, covers = [] }) =>
    covers.map((node) => placeOf(file, node)),
  );
  for (const [use, keys] of uses) {
    if (covered.some((outer) => isInside(placeOf(use.file, use.call), outer))) continue;
    const becomes = use.become(keys, together);
    if ('refuse' in becomes)
      return { refuse: refusalAt(context, becomes.refuse, placeOf(use.file, becomes.at)) };
    parts.steps.push(...becomes.steps);
    parts.starts.push(...becomes.starts);
    parts.removed.push(...becomes.removed.map((node) => placeOf(use.file, node)));
    parts.kept.push(...(becomes.kept ?? []).map((node) => placeOf(use.file, node)));
    parts.reviews.push(
      ...becomes.reviews.map((code) => refusalAt(context, code, placeOf(use.file, use.call))),
    );
  }
  return parts;
}

/** Folders that the environment may name. */
function configuredIn(context: FindContext, { carriers, uses }: Family): Reason[] {
  const paths = [...uses.keys()].flatMap(({ file, paths: all }) => all.map((node) => ({ file, node })));
  const places = [...paths, ...carriers.values].flatMap(({ file, node }) => {
    const setting = settingIn(file, node);
    return setting && !configuredFolder(context, setting) ? [placeOf(file, setting)] : [];
  });
  const known = new Map(places.map((place) => [`${place.file}:${place.start}`, place]));
  return [...known.values()].map((place) => refusalAt(context, 'folder-from-environment', place));
}

function isInside(inner: Place, outer: Place): boolean {
  return inner.file === outer.file && outer.start <= inner.start && inner.end <= outer.end;
}
