import { isWithin } from '../../ast/walk.js';
import { definitionOf } from '../runtime/definition.js';
import type { FileNames } from '../runtime/names.js';
import type { Place, Program } from '../runtime/program.js';
import type { Reach } from '../runtime/reach.js';
import { packagePath } from '../runtime/stands-for.js';
import { type Route } from '../runtime/reach.js';
import {
  type FunctionNode,
  isCall,
  isClass,
  isFunction,
  isMember,
  nameOfKey,
  pathOf,
  rootOf,
  unwrapped,
} from '../runtime/syntax.js';
import { usesOfSite } from './follow.js';
import { BY_ITSELF } from './mirror.js';
import type { Site } from './site.js';
import type { Use } from './use.js';

const RAISES = /^(?:emit|emitAsync|next|publish|emitSerial|dispatchEvent)$/;
const LISTENS =
  /^(?:on|once|addListener|subscribe|asyncIterator|asyncIterableIterator|asObservable|pipe|addEventListener|onAny)$/;

/** An event that is raised at run time, with what raises it. */
export interface Raise extends Use {
  fn: FunctionNode;
  route: Route;
  /** Nobody listens, and some ask for what was raised last: it holds a value. */
  isValue: boolean;
}

/** What somebody who asks for the last value gets from a `BehaviorSubject`. */
const ASKS = /^(?:value|getValue)$/;
/** Functions of rxjs that listen to what they are given. */
const COMBINES = /^(?:merge|concat|combineLatest|race|zip|forkJoin|from|defer|eachValueFrom|\w+ValueFrom)$/;

/** How run-time code raises events on an emitter that somebody listens to; undefined if it does not, or nobody does. */
export function raiseOf(program: Program, reach: Reach, site: Site): Raise | undefined {
  const uses = usesOfSite(program, site.references, site.shape).filter(({ grip }) => grip === 'whole');
  const heard = uses.filter((use) => hears(program, use));
  const isHeard = heard.length > 0;
  const isSubject = !isHeard && uses.some(({ how }) => how === 'next');
  const isGiven = isHeard || (isSubject && uses.some(isHandedOut));
  if (!isGiven && !(isSubject && uses.some(asks))) return undefined;
  for (const use of uses) {
    if (!RAISES.test(use.how) || publishesElsewhere(program, site, use)) continue;
    if (isOfItself(use) && !heard.some((one) => isForClients(program, reach, one))) continue;
    const fn = use.names.functionOf(use.node);
    const route = fn && reach.routeTo(use.names, fn);
    if (isOfItself(use) && HAPPENS.test(route?.root.label ?? '')) continue;
    if (fn && route && !hearsBroker(use.names, fn)) return { ...use, fn, route, isValue: !isGiven };
  }
  return undefined;
}

/** `this.emit('done', job)` of a class that is an emitter: how its own work goes. */
function isOfItself({ names, node }: Use): boolean {
  const base = isMember(node) ? unwrapped(node.object) : node;
  const declaration = names.bindingOf(base)?.declaration;
  const self = declaration?.type === 'VariableDeclarator' && declaration.init ? declaration.init : base;
  return self.type === 'ThisExpression';
}

/** In every replica: by a timer, or on a connection that the process has opened. */
const HAPPENS = new RegExp(`${BY_ITSELF.source}|^event '(?:data|error|end|close|row|open|connect)'$`, 'i');

const TALKS = /^(?:emit|send|write|broadcast|publish|json|end)$/;

/** Somebody who asks listens (`app.get('/events', …)`), or what is heard is handed on to who is connected. */
function isForClients(program: Program, reach: Reach, { how, names, node }: Use): boolean {
  if (how !== 'once' && reach.isRuntime(names, names.functionOf(node))) return true;
  const call = names.parentOf(node);
  const [, given] = isCall(call) ? call.arguments : [];
  const own = given && !isFunction(given) ? definitionOf(program, { names, node: given }) : undefined;
  const handler = own?.kind === 'node' ? own : given && { names, node: given };
  if (!handler || !isFunction(handler.node)) return false;
  return handler.names.calls.some(
    (one) =>
      isWithin(one, handler.node) &&
      isMember(one.callee) &&
      TALKS.test(nameOfKey(one.callee) ?? '') &&
      rootOf(one.callee).type !== 'ThisExpression',
  );
}

/** `subject.value`, `subject.getValue()`. */
function asks({ kind, how, node }: Use): boolean {
  return kind === 'read' && (ASKS.test(how) || (isMember(node) && ASKS.test(nameOfKey(node) ?? '')));
}

/** `return this.subject`, `merge(this.subject, other)`: who gets a subject listens to it. */
function isHandedOut({ how, names, node }: Use): boolean {
  if (how === 'return') return true;
  const call = how === 'argument' ? names.parentOf(node) : undefined;
  return isCall(call) && COMBINES.test(pathOf(call.callee)?.split('.').at(-1) ?? '');
}

/** A method of the emitter's own class that raises nothing itself: `publish(item) { this.client.publish(…) }`. */
function publishesElsewhere(program: Program, site: Site, use: Use): boolean {
  const own = definitionOf(program, use);
  const method =
    own?.kind === 'node' && isMember(use.node)
      ? own
      : (ofPrototype(site, use.how) ?? ofClass(program, site, use.how));
  return method !== undefined && !raisesInside(method);
}

/** `News.prototype.publish = function () {…}` of `new News()`. */
function ofPrototype({ names, initial }: Site, method: string): Place | undefined {
  const made = initial?.type === 'NewExpression' ? pathOf(initial.callee) : undefined;
  const member = names.members.get(method)?.find((one) => pathOf(one) === `${made}.prototype.${method}`);
  const assignment = member && names.parentOf(member);
  return assignment?.type === 'AssignmentExpression' ? { names, node: assignment.right } : undefined;
}

/** `emit` of a class of the program, where the field gets one of its objects later: `this.bus ??= new Bus(client)`. */
function ofClass(program: Program, site: Site, method: string): Place | undefined {
  const given = [{ names: site.names, node: site.node }, ...site.references].flatMap(({ names, node }) => {
    const parent = names.parentOf(node);
    return parent?.type === 'AssignmentExpression' && parent.left === node
      ? [definitionOf(program, { names, node: parent.right })]
      : [];
  });
  const [one] = given;
  if (given.length !== 1 || one?.kind !== 'instance' || !isClass(one.node)) return undefined;
  const own = one.node.body.body.find((part) => part.type === 'ClassMethod' && nameOfKey(part) === method);
  return own && { names: one.names, node: own };
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

function hears(program: Program, use: Use): boolean {
  const own = isMember(use.node) ? definitionOf(program, use) : undefined;
  if (own?.kind === 'node') return listensInside(program, own);
  return LISTENS.test(use.how) || (use.how === 'argument' && isGivenToListener(program, use));
}

/** Functions that listen to the emitter that they are given. Who waits with `once` may only wait for its own process. */
const LISTENERS = /^(?:events\.(?:EventEmitter\.)?on|rxjs\.fromEvent)$/;

/** `fromEvent(emitter, 'news')`, `on(emitter, 'news')`. */
function isGivenToListener(program: Program, { names, node }: Place): boolean {
  const call = names.parentOf(node);
  if (!isCall(call) || call.arguments[0] !== node) return false;
  return LISTENERS.test(packagePath(definitionOf(program, { names, node: call.callee })) ?? '');
}

/** A method of the emitter's own class that gives what it hears: `all(name) { return on(this, name); }`. */
function listensInside(program: Program, { names, node }: Place): boolean {
  return names.thisExpressions.some(
    (one) => isWithin(one, node) && isGivenToListener(program, { names, node: one }),
  );
}
