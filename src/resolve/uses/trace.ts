import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import type { Event, Slot, Via, Why } from '../value.js';
import { readsOf } from '../rules/containers.js';
import { definitionAround } from '../rules/defined-properties.js';
import { overriddenAt } from '../rules/overrides.js';
import { accessAt, isAccess, isAssigned, isIndex, isModuleExports, nameOfAccess } from '../syntax/access.js';
import {
  firstValueOf,
  isLexical,
  isSignature,
  isSlot,
  isVisible,
  nameOfSlot,
  slotOf,
} from '../syntax/slots.js';
import { chainOf, contextOf } from './context.js';
import { importersOf } from './importers.js';
import { literalFor, literalGoesTo, namesBehind } from './literals.js';
import { assignedByPattern } from '../declarations.js';
import { isIndexOnly, mentionOf } from './mention.js';
import { passArgument, passParameter } from './passing.js';
import { isPrimitive } from './primitive.js';
import { assignedOnto, handOn, isForProgram, putOn } from './put-on.js';
import type { Asked, Token, Tracer } from './tracer.js';

/**
 * Follows a value forward from where it is declared: to every name that means the same slot, and from there into every
 * other slot that it is put in. Notes an event wherever something else happens to it.
 */
export class Trace implements Tracer {
  readonly a: Analysis;
  readonly settled: boolean;
  readonly asked: Asked | undefined;
  readonly isCarrier: boolean;
  readonly slots = new Map<Slot, Token>();
  readonly events = new Set<Event>();
  /** Names that were looked for behind receivers that the checker does not know. */
  readonly searched = new Set<string>();
  readonly #climbed = new Set<ts.Node>();
  readonly #mentioned = new Set<ts.Node>();
  readonly #seeds: readonly ts.Node[];
  readonly #flowOf: (seed: ts.Node) => Iterable<Event>;
  readonly #isPrimitive: boolean;

  /** @param asked undefined while answers still grow; after that, what is still empty is unknown. */
  constructor(
    a: Analysis,
    seeds: readonly ts.Node[],
    flowOf: (seed: ts.Node) => Iterable<Event>,
    asked: Asked | undefined,
  ) {
    this.a = a;
    this.settled = asked !== undefined;
    this.asked = asked;
    this.#seeds = seeds;
    this.isCarrier = seeds.every((seed) => tsc.isObjectLiteralExpression(seed) || tsc.isNewExpression(seed));
    this.#flowOf = flowOf;
    this.#isPrimitive = seeds.every((seed) => isPrimitive(a, seed));
  }

  run(): this {
    for (const seed of this.#seeds) {
      if (isSlot(seed)) this.hold(seed, {});
      else this.climb(seed, seed, {});
      if (tsc.isFunctionExpression(seed) && seed.name) this.hold(seed, {});
      const literal = tsc.isMethodDeclaration(seed) ? literalFor(seed) : undefined;
      if (literal) this.#intoLiteral(seed, literal, nameOfSlot(seed) ?? seed, {});
    }
    return this;
  }

  flowOf(seed: ts.Node): Iterable<Event> {
    return this.#flowOf(seed);
  }

  add(event: Event): void {
    this.events.add(this.a.facts.event(event));
  }

  /** The value is in this slot: look up every name that means it. */
  hold(slot: Slot, token: Token): void {
    if (this.slots.has(slot) || isSignature(slot)) return;
    this.slots.set(slot, token);
    for (const use of importersOf(this.a, slot)) {
      if (isSlot(use)) this.#rename(use, nameOfSlot(use) ?? use, token);
      else this.climb(use, use, token);
    }
    for (const read of readsOf(this.a, slot)) this.climb(read, nameOfCall(read), token);
    for (const target of chainOf(firstValueOf(slot))) this.#store(target, target, token);
    if (tsc.isSetAccessor(slot) && slot.parameters[0])
      passParameter(this, slot.parameters[0], { token, name: slot.name });
    const name = nameOfSlot(slot);
    const text = tsc.isExportAssignment(slot) ? 'default' : name && this.a.facts.names.textOf(name);
    if (text !== undefined) this.#lookUp(slot, text, token);
  }

  /** The names that may mean a slot: in its file only, and never behind a dot, if it is a plain variable. */
  #lookUp(slot: Slot, text: string, token: Token): void {
    const { names } = this.a.facts;
    if (isModuleExports(slot)) {
      for (const name of names.inFile(slot.getSourceFile(), text))
        if (isModuleExports(name.parent) && !isAssigned(name.parent)) this.#mention(name, token);
      return;
    }
    if (isLexical(slot) && !isVisible(slot)) {
      for (const name of names.inFile(slot.getSourceFile(), text))
        if (!accessAt(name) || isIndex(name)) this.#lookAt(name, false);
      return;
    }
    const behind = this.settled ? namesBehind(this, slot, text, this.asked === 'state') : undefined;
    if (!behind && this.settled) this.searched.add(text);
    for (const name of names.everywhere(text)) this.#lookAt(name, this.settled && !behind);
    for (const name of behind ?? []) this.#mention(name, token);
  }

  /** @param isSearched whether to find out what a receiver is if the checker does not know. */
  #lookAt(name: ts.Node, isSearched: boolean): void {
    const token = this.#mentioned.has(name) ? undefined : this.#tokenAt(name, isSearched);
    if (token) this.#mention(name, token);
  }

  #mention(name: ts.Node, token: Token): void {
    if (this.#mentioned.has(name)) return;
    this.#mentioned.add(name);
    const mention = mentionOf(name);
    if (mention.kind === 'declaration') this.add({ kind: 'declaration', name, expression: name });
    else if (isIndexOnly(this.a, name)) this.climb(name, name, token);
    else if (mention.kind === 'value') this.climb(mention.expression, name, token);
    else if (this.#assignedAt(name).length) this.note('use', name, name, token);
    else if (mention.kind === 'pattern') this.#store(mention.target, name, token);
    else this.#rename(mention.slot, name, token, mention.literal);
  }

  /** How the value comes to a name, if it does. */
  #tokenAt(name: ts.Node, isSearched: boolean): Token | undefined {
    const declared = isSearched ? this.a.slotsAt(name) : this.#declaredAt(name);
    for (const slot of [...this.#assignedAt(name), ...declared]) {
      const token = slot.kind === 'unknown' ? undefined : this.slots.get(slot);
      if (token) return token;
    }
    const via = isSearched ? overriddenAt(this.a, name, this.slots.keys()) : undefined;
    return via && { via };
  }

  /** The variable that is looked for, where `({ name } = object)` gives it another value. */
  #assignedAt(name: ts.Node): Slot[] {
    const slots = assignedByPattern(this.a.facts.checker, name).map(slotOf);
    return slots.filter((slot) => this.slots.has(slot));
  }

  /** What the checker says. Looking up receivers here would look up half the program for one parameter. */
  #declaredAt(name: ts.Node): Slot[] {
    const declared = this.a.facts.declarationsAt(name);
    if (!this.settled && !declared.length && accessAt(name) && !isIndex(name))
      this.lose(name, name, {}, 'untyped receiver');
    return declared.map(slotOf);
  }

  #rename(slot: Slot, name: ts.Node, token: Token, literal?: ts.ObjectLiteralExpression): void {
    const isCopy = literal !== undefined || tsc.isBindingElement(slot);
    this.add({ kind: this.#isPrimitive && isCopy ? 'use' : 'alias', name, expression: name, ...via(token) });
    if (this.#isPrimitive && isCopy) return;
    this.hold(slot, token);
    if (literal) this.#intoLiteral(slot, literal, name, token);
  }

  /** The value of an expression: what does the code around it do with it? */
  climb(start: ts.Node, name: ts.Node, token: Token): void {
    if (this.#climbed.has(start)) return;
    this.#climbed.add(start);
    const context = contextOf(start);
    const { expression } = context;
    if (context.kind === 'called')
      this.add({ kind: 'call', name, expression, call: context.call, ...via(token) });
    else if (context.kind === 'member') this.#member(context.access, expression, name, token);
    else if (this.#isPrimitive) this.add({ kind: 'use', name, expression });
    else if (context.kind === 'argument') passArgument(this, { ...context, name, token });
    else if (context.kind === 'read') this.note('use', expression, name, token);
    else if (context.kind === 'dropped') this.#drop(start, expression, name, token);
    else if (context.kind === 'element') this.lose(expression, name, token, 'container');
    else if (context.kind === 'lost') this.lose(expression, name, token, 'thrown or yielded');
    else {
      this.note('alias', expression, name, token);
      if (context.kind === 'returned') this.#return(context.from, expression, name, token);
      else if (context.kind === 'assigned') {
        this.#store(context.assignment.left, name, token, expression);
        this.climb(context.assignment, name, token);
      } else this.hold(context.slot, token);
      if (context.kind === 'property')
        this.#intoLiteral(context.slot, context.literal, name, token, expression);
    }
  }

  /** A name as a statement is a use, what an assignment or a call gives back is none. */
  #drop(start: ts.Node, expression: ts.Node, name: ts.Node, token: Token): void {
    if (isAccess(start) || tsc.isIdentifier(start)) this.note('use', expression, name, token);
  }

  note(kind: 'use' | 'alias', expression: ts.Node, name: ts.Node, token: Token): void {
    if (isAccess(expression) && this.slots.has(expression))
      this.add({ kind: 'declaration', name, expression });
    else if (!token.loose) this.add({ kind, name, expression, ...via(token) });
  }

  lose(
    expression: ts.Node,
    name: ts.Node,
    token: Token,
    why: Why,
    at: Pick<Event, 'call' | 'index'> = {},
  ): void {
    if (!token.loose) this.add({ kind: 'handed', name, expression, why, ...at, ...via(token) });
  }

  /** `f.call()`, `f.apply()` and `f.bind()` are about the function, any other member is a use of the value. */
  #member(access: ts.Node, expression: ts.Node, name: ts.Node, token: Token): void {
    const key = isAccess(access) ? this.a.facts.names.keyOf(access) : undefined;
    const call = access.parent;
    const isCalled = tsc.isCallExpression(call) && call.expression === access;
    if (isCalled && (key === 'call' || key === 'apply'))
      this.add({ kind: 'call', name, expression, call, via: key });
    else if (isCalled && key === 'bind') {
      this.note('alias', expression, name, token);
      this.climb(call, name, { ...token, via: 'bind' });
    } else this.note('use', expression, name, token);
  }

  /** `target = value` */
  #store(target: ts.Expression, name: ts.Node, token: Token, value: ts.Node = target): void {
    if (tsc.isIdentifier(target)) {
      this.#mentioned.add(target);
      this.note('alias', target, target, token);
      for (const slot of this.a.slotsAt(target)) if (slot.kind !== 'unknown') this.hold(slot, token);
    } else if (isModuleExports(target)) this.hold(target, token);
    else if (isAccess(target)) putOn(this, target, { expression: value, name, token });
  }

  /** The value is in a literal: whoever gets the literal, or another one that its members are spread into, gets the value. */
  #intoLiteral(
    slot: Slot,
    literal: ts.ObjectLiteralExpression,
    name: ts.Node,
    token: Token,
    expression = name,
  ): void {
    const defined = definitionAround(slot);
    if (defined) return this.hold(defined, token);
    for (const event of literalGoesTo(this, literal, this.asked === 'state'))
      if (!isForProgram(this, event, slot)) handOn(this, event, { expression, name, token });
    if (this.asked !== 'state') return;
    for (const { expression: held } of this.flowOf(literal))
      for (const event of assignedOnto(this, held)) handOn(this, event, { expression, name, token });
  }

  /** Back to where the function is called, unless it only gives back what it got: then the caller goes on. */
  #return(from: ts.SignatureDeclaration, expression: ts.Node, name: ts.Node, token: Token): void {
    const defined = definitionAround(from);
    if (defined) this.hold(defined, token);
    else if (tsc.isGetAccessor(from)) this.hold(from, token);
    else if (this.#seeds.some((seed) => tsc.isParameter(seed) && seed.parent === from))
      this.add({ kind: 'returned', name, expression, from, ...via(token) });
    else
      for (const { kind, call } of this.flowOf(from)) {
        if (kind === 'handed') this.lose(expression, name, token, 'returned outside');
        else if (kind === 'call' && call) this.climb(call, nameOfCall(call), token);
      }
  }
}

function via({ via }: Token): { via?: Via } {
  return via ? { via } : {};
}

/** The name to report for the result of a call. */
function nameOfCall(call: ts.Node): ts.Node {
  const callee = tsc.isCallExpression(call) || tsc.isNewExpression(call) ? call.expression : call;
  return isAccess(callee) ? nameOfAccess(callee) : callee;
}
