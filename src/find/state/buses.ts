import { isWithin } from '../../ast/walk.js';
import { definitionOf } from '../runtime/definition.js';
import type { FileNames } from '../runtime/names.js';
import type { Place, Program } from '../runtime/program.js';
import type { Reach } from '../runtime/reach.js';
import { type Route } from '../runtime/reach.js';
import { type FunctionNode, isCall, isMember, nameOfKey, pathOf } from '../runtime/syntax.js';
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
    if (!RAISES.test(use.how) || publishesElsewhere(program, site, use)) continue;
    const fn = use.names.functionOf(use.node);
    const route = fn && reach.routeTo(use.names, fn);
    if (fn && route && !hearsBroker(use.names, fn)) return { ...use, fn, route };
  }
  return undefined;
}

/** A method of the emitter's own class that raises nothing itself: `publish(item) { this.client.publish(…) }`. */
function publishesElsewhere(program: Program, site: Site, use: Use): boolean {
  const own = definitionOf(program, use);
  const method = own?.kind === 'node' && isMember(use.node) ? own : ofPrototype(site, use.how);
  return method !== undefined && !raisesInside(method);
}

/** `News.prototype.publish = function () {…}` of `new News()`. */
function ofPrototype({ names, initial }: Site, method: string): Place | undefined {
  const made = initial?.type === 'NewExpression' ? pathOf(initial.callee) : undefined;
  const member = names.members.get(method)?.find((one) => pathOf(one) === `${made}.prototype.${method}`);
  const assignment = member && names.parentOf(member);
  return assignment?.type === 'AssignmentExpression' ? { names, node: assignment.right } : undefined;
}

function raisesInside({ names, node }: Place): boolean {
  return ['emit', 'emitAsync', 'emitSerial', 'next'].some((raising) =>
    names.members.get(raising)?.some((one) => isWithin(one, node)),
  );
}

const BROKER = /^[ps]?subscribe$|^consume$/i;

/** `subscriber.subscribe('news', (message) => this.emit(…))`: every replica hears it. */
function hearsBroker(names: FileNames, fn: FunctionNode): boolean {
  const call = names.parentOf(fn);
  return (
    isCall(call) && call.callee !== fn && BROKER.test((isMember(call.callee) && nameOfKey(call.callee)) || '')
  );
}

function isOwnMethod(program: Program, place: Pick<Use, 'names' | 'node'>): boolean {
  return isMember(place.node) && definitionOf(program, place)?.kind === 'node';
}
