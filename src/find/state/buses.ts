import { definitionOf } from '../runtime/definition.js';
import type { Program } from '../runtime/program.js';
import type { Reach } from '../runtime/reach.js';
import { type Route } from '../runtime/reach.js';
import { type FunctionNode, isMember } from '../runtime/syntax.js';
import { usesOfSite } from './follow.js';
import type { Site } from './site.js';
import type { Use } from './use.js';

const RAISES = /^(?:emit|emitAsync|next|publish|emitSerial)$/;
const LISTENS =
  /^(?:on|once|addListener|subscribe|asyncIterator|asyncIterableIterator|pipe|addEventListener|onAny)$/;

/** An event that is raised at run time, with what raises it. */
export interface Raise extends Use {
  fn: FunctionNode;
  route: Route;
}

/** How run-time code raises events on an emitter that somebody listens to; undefined if it does not, or nobody does. */
export function raiseOf(program: Program, reach: Reach, site: Site): Raise | undefined {
  const uses = usesOfSite(program, site.references, site.shape).filter(({ grip }) => grip === 'whole');
  if (!uses.some(({ how, names, node }) => LISTENS.test(how) && !isOwnMethod(program, { names, node })))
    return undefined;
  for (const use of uses) {
    if (!RAISES.test(use.how)) continue;
    const fn = use.names.functionOf(use.node);
    const route = fn && reach.routeTo(use.names, fn);
    if (fn && route) return { ...use, fn, route };
  }
  return undefined;
}

function isOwnMethod(program: Program, place: Pick<Use, 'names' | 'node'>): boolean {
  return isMember(place.node) && definitionOf(program, place)?.kind === 'node';
}
