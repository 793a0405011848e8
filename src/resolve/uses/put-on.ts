import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import { packageOf } from '../rules/outside-receiver.js';
import { isStatic } from '../syntax/functions.js';
import { nameOfSlot } from '../syntax/slots.js';
import type { Event, Slot, Value } from '../value.js';
import { literalGoesTo, namesBehind } from './literals.js';
import { accessAt, isAssigned, nameOfAccess, type Access } from '../syntax/access.js';
import type { Token, Tracer } from './tracer.js';

/** A value, by the expression that has it, and the name to report. */
interface Held {
  expression: ts.Node;
  name: ts.Node;
  token: Token;
}

/** `object.key = value`: the value is in that slot from then on, and whoever gets the object gets the value. */
export function putOn(trace: Tracer, target: Access, held: Held): void {
  const { expression, name, token } = held;
  if (trace.asked !== 'state') return storeMember(trace, target, held);
  const isGiven = isOutside(trace.a, target.expression);
  if (isGiven && !trace.isCarrier && !isRead(trace.a, target))
    return trace.lose(expression, name, token, 'external code');
  storeMember(trace, target, held);
  if (isGiven && trace.isCarrier) trace.lose(expression, name, token, 'external code');
  for (const event of carrierGoesTo(trace, target.expression)) handOn(trace, event, held);
}

/** `req.context = { db }`, and somewhere `req.context.db`: the literal was put there for the program itself. */
export function isForProgram(trace: Tracer, { call, why }: Event, slot: Slot): boolean {
  if (trace.asked !== 'state' || trace.isCarrier || call || why !== 'external code') return false;
  const key = trace.a.facts.names.textOf(nameOfSlot(slot) ?? slot);
  return key !== undefined && (namesBehind(trace, slot, key, true) ?? []).length > 0;
}

/** `Object.assign(out, { list })`: the target has the members of the literal, and so has who gets it. */
export function* assignedOnto(tracer: Pick<Tracer, 'a' | 'flowOf'>, held: ts.Node): Iterable<Event> {
  const call = held.parent;
  if (!tsc.isCallExpression(call) || call.expression.getText() !== 'Object.assign') return;
  const [target] = call.arguments;
  if (!target || target === held) return;
  if (isOutside(tracer.a, target))
    yield { kind: 'handed', name: held, expression: held, why: 'external code' };
  else yield* carrierGoesTo(tracer, target);
}

/** What holds the value goes to code that is not followed, and the value with it. */
export function handOn(trace: Tracer, { call, why }: Event, { expression, name, token }: Held): void {
  if (why) trace.lose(expression, name, token, why, call && { call });
}

function storeMember(trace: Tracer, target: Access, { name, token }: Held): void {
  if (trace.a.facts.names.keyOf(target) === undefined) return trace.lose(target, name, token, 'computed key');
  trace.hold(target, token);
  const slots = [...trace.a.slotsAt(nameOfAccess(target))];
  if (slots.some(({ kind }) => kind === 'unknown') || (trace.settled && !slots.length))
    trace.lose(target, name, token, 'untyped receiver');
  for (const slot of slots) if (slot.kind !== 'unknown') trace.hold(slot, token);
}

/** `req.db = db`, and somewhere `req.db.get(id)`: it was put there for the program itself. */
function isRead(a: Analysis, target: Access): boolean {
  const own = nameOfAccess(target);
  const key = a.facts.names.keyOf(target);
  return (
    key !== undefined &&
    a.facts.names.everywhere(key).some((name) => {
      const access = accessAt(name);
      return name !== own && !(access && isAssigned(access)) && a.slotsAt(name).has(target);
    })
  );
}

/** True if all that an object may be was made by packages: what is put on it is read by code that we do not see. */
function isOutside(a: Analysis, object: ts.Expression): boolean {
  const values = [...a.objectsOf(object)];
  return values.length > 0 && values.every((value) => packageOf(value) !== undefined);
}

/**
 * Where an object goes that a value is put on: a literal, or an object of a class that has no methods to use it, so that
 * whoever gets the object reads its fields. Objects with methods go to many packages, which call these.
 */
function* carrierGoesTo(tracer: Pick<Tracer, 'a' | 'flowOf'>, object: ts.Expression): Iterable<Event> {
  for (const value of tracer.a.objectsOf(object))
    if (value.kind === 'made' && tsc.isObjectLiteralExpression(value.at))
      yield* literalGoesTo(tracer, value.at, true);
    else if (isCarrier(tracer.a, value)) yield* instancesGoTo(tracer, value.of);
}

function* instancesGoTo(tracer: Pick<Tracer, 'flowOf'>, made: ts.Node): Iterable<Event> {
  for (const { kind, call } of tracer.flowOf(made))
    if (kind === 'call' && call && tsc.isNewExpression(call))
      for (const event of tracer.flowOf(call)) if (event.kind === 'handed') yield event;
}

function isCarrier(a: Analysis, value: Value): value is Extract<Value, { kind: 'instance' }> {
  if (value.kind !== 'instance') return false;
  if (tsc.isClassLike(value.of)) return !value.of.members.some(isMethod);
  return !hasFunctions(value.of) && !hasPrototype(a, value.of);
}

function isMethod(member: ts.ClassElement): boolean {
  return (tsc.isMethodDeclaration(member) || tsc.isAccessor(member)) && !isStatic(member);
}

/** `function Reply(data) { this.show = () => data; }` */
function hasFunctions(of: ts.Node): boolean {
  const look = (node: ts.Node): boolean =>
    tsc.isFunctionLike(node) || (tsc.forEachChild(node, look) ?? false);
  return tsc.forEachChild(of, look) ?? false;
}

/** `Reply.prototype.show = …` */
function hasPrototype(a: Analysis, of: ts.Node): boolean {
  return a.facts.names.everywhere('prototype').some((name) => {
    const owner = accessAt(name)?.expression;
    return owner !== undefined && [...a.objectsOf(owner)].some((one) => one.kind === 'made' && one.at === of);
  });
}
