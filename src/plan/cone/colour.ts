import { basename } from 'node:path';
import type { Node } from '@babel/types';
import { rangeOf } from '../../ast/walk.js';
import type { Reason } from '../../model/finding.js';
import type { Start } from '../../model/step.js';
import type { Call, Doubt, Place } from '../../model/transform.js';
import { assertionAt } from './assertions.js';
import { Callers } from './callers.js';
import { fateOf, isExpected } from './doubts.js';
import type { Floating } from './failing.js';
import { isGivenAway } from './given-away.js';
import { isExported, placeOf, type Fn } from './functions.js';
import { guardsOf } from './guarding.js';
import { eventOf, handingOf, type Handing } from './handing.js';
import { readsOf } from './getters.js';
import { familyOf } from './heritage.js';
import { homeOf } from './home.js';
import { hazardsIn } from './interleaving.js';
import { type Gate, gateOf, isAllOf, isLate } from './late-listener.js';
import { whyNotAsync } from './legality.js';
import { isLooping } from './generators.js';
import { isLoadedByName } from './loaded-by-name.js';
import { isMisread, isPrinting } from './mentions.js';
import { isPublic } from './public-api.js';
import { takesPromise } from './promise-position.js';
import { putOutside } from './put-outside.js';
import { receptionOf } from './receivers/index.js';
import { whyNotWrapped } from './wrapping.js';
import { nextCalls } from './koa-next.js';
import type { Reception } from './reception.js';
import { compare } from './steps.js';
import type { At, View } from './view.js';

/** With so many reasons against it, nobody needs more of them. */
const ENOUGH = 20;

/** A function that was handed to outside code, and what becomes of it there. */
export interface Received {
  handing: Handing;
  reception: Reception;
}

/**
 * The fixpoint: from the places that await to the functions around them, to whoever calls these, and so on. A function
 * is looked at once, so it ends; the order does not matter, because everything is a set.
 */
export class Colouring {
  readonly view: View;
  /** Functions that become async. */
  readonly functions = new Map<Node, Fn>();
  /** Calls whose result is a promise now. */
  readonly sites = new Map<Node, At>();
  /** Those of `sites` that make a generator. */
  readonly generatorCalls = new Set<Node>();
  /** Where a getter is read that becomes a method. */
  readonly getterReads = new Map<Node, At>();
  /** Places at module level that await. */
  readonly top = new Map<Node, At>();
  /** By the expression that was handed on. */
  readonly received = new Map<Node, Received>();
  /** Types of methods in interfaces and abstract classes. */
  readonly signatures = new Map<Node, At>();
  /** Functions in which a store is changed, directly or by what they call. */
  readonly writers = new Set<Node>();
  /** Functions whose listeners are registered before they wait. */
  readonly gates = new Map<Node, Gate>();
  readonly refusals: Reason[] = [];
  readonly reviews: Reason[] = [];
  /** Which function awaits which, once for each call. */
  readonly calls: { callee: Fn; caller: Fn }[] = [];
  /** Promises that get a `catch`, because nobody looks at them. */
  readonly floating: At[] = [];
  /** What is taken as a promise, of functions that become async. */
  readonly #promises: Floating[] = [];
  readonly #queue: Fn[] = [];
  readonly #seen = new Set<Node>();
  readonly #callers = new Callers();
  readonly #isTest: ((file: string) => boolean) | undefined;

  /** @param isTest for the whole program with its tests: there, one refusal is no reason to stop */
  constructor(view: View, isTest?: (file: string) => boolean) {
    this.view = view;
    this.#isTest = isTest;
  }

  run(starts: readonly Start[]): this {
    for (const start of [...starts].sort(byPlace)) {
      const at = this.view.within(start);
      const home = at && this.#enter(at);
      if (home && start.writes) this.writers.add(home);
    }
    do this.#drain();
    while (this.#checkListeners(starts));
    if (!this.refusals.length) this.#guard(starts);
    this.#callers.spread(this.writers);
    this.#checkOrder(starts);
    return this;
  }

  #drain(): void {
    const enough = this.#isTest ? Infinity : ENOUGH;
    for (let fn = this.#queue.shift(); fn && this.refusals.length < enough; fn = this.#queue.shift())
      this.#colour(fn);
  }

  refuse(code: string, at: At, args: Record<string, string> = {}): void {
    this.refusals.push(this.view.reason(code, at, args));
  }

  /** Something is awaited here: the function around becomes async. */
  #enter(at: At): Node | undefined {
    const home = homeOf(this.view, at);
    if (home.in === 'barrier') this.refuse(home.code, at);
    else if (home.in === 'module') this.top.set(at.node, at);
    else return this.#add(home.fn);
    return undefined;
  }

  #add(fn: Fn): Node {
    if (!this.#seen.has(fn.node)) {
      this.#seen.add(fn.node);
      this.#queue.push(fn);
    }
    return fn.node;
  }

  #colour(fn: Fn): void {
    if (fn.node.async) return;
    const { calls, unresolved } = this.view.context.resolver.callsOf(fn.file, placeOf(this.view, fn));
    const code = whyNotAsync(this.view, fn) ?? (isPublic(this.view, fn) ? 'public-api' : undefined);
    const reads = code === 'getter' ? readsOf(this.view, fn) : undefined;
    if (reads) return this.#colourGetter(fn, reads);
    if (code) return this.refuse(code, fn);
    if (this.view.context.singleFile && isExported(this.view, fn)) return this.refuse('other-files', fn);
    this.functions.set(fn.node, fn);
    this.#addFamily(fn);
    for (const call of calls) this.#follow(fn, call);
    const doubts = isGivenAway(this.view, fn, calls) ? [] : unresolved;
    for (const doubt of doubts) this.#doubt(fn, doubt);
    for (const { at, code } of putOutside(this.view, fn))
      this.refuse(code, at, { how: 'being put on an object of a package' });
    if (isLoadedByName(this.view, fn)) this.refuse('unknown-dispatch', fn, { name: basename(fn.file) });
  }

  #colourGetter(fn: Fn, reads: readonly At[]): void {
    this.functions.set(fn.node, fn);
    for (const read of reads) {
      this.getterReads.set(read.node, read);
      this.#awaitCall(read, fn.node);
    }
  }

  /** Functions that were async already may fail now where they could not before. */
  #guard(starts: readonly Start[]): void {
    const { guarded, floating, reviews } = guardsOf(this.view, {
      places: [...starts.flatMap((one) => this.view.within(one) ?? []), ...this.sites.values()],
      promises: this.#promises,
      received: this.received.values(),
      becomesAsync: (fn) => this.functions.has(fn),
    });
    for (const { handing, reception } of guarded) this.#receive(handing, reception);
    if (!this.#isTest) this.floating.push(...floating);
    this.reviews.push(...reviews);
  }

  #addFamily(fn: Fn): void {
    const family = familyOf(this.view, fn);
    for (const member of family.functions) this.#add(member);
    for (const signature of family.signatures) this.signatures.set(signature.node, signature);
    for (const outside of family.outside) this.refuse('external-contract', outside);
  }

  #follow(fn: Fn, call: Call): void {
    if (call.via === 'wrapper') return;
    if (call.role === 'call') this.#call(fn, call);
    else if (call.role === 'callback') this.#handOn(fn, call);
    else if (call.role === 'reference') this.#mention(fn, call);
  }

  #call(fn: Fn, { file, call, expression }: Call): void {
    const at = call && this.view.at(call);
    if (!at) return this.#unreadable(call ?? { file, ...expression });
    if (at.node.type === 'NewExpression') return this.refuse('constructed-function', at);
    if (fn.node.generator && !isLooping(this.view, at.node)) return this.refuse('generator-consumer', at);
    if (fn.node.generator) this.generatorCalls.add(at.node);
    this.#awaitCall(at, fn.node);
  }

  #awaitCall(at: At, callee: Node): void {
    if (takesPromise(this.view, at.node)) {
      const fn = this.functions.get(callee);
      if (fn) this.#promises.push({ at, fn });
      return;
    }
    this.sites.set(at.node, at);
    this.#noteCall(callee, at);
  }

  #noteCall(callee: Node, at: At): void {
    const caller = this.#enter(at);
    if (!caller) return;
    this.#callers.note(callee, caller);
    const home = homeOf(this.view, at);
    const fn = this.functions.get(callee);
    if (fn && home.in === 'function') this.calls.push({ callee: fn, caller: home.fn });
  }

  #handOn(fn: Fn, call: Call): void {
    const handing = handingOf(this.view, fn, call);
    if (!handing) {
      const at = this.view.at({ file: call.file, ...call.expression }) ?? fn;
      return this.refuse('escapes-as-value', at, { how: 'being stored' });
    }
    this.#receive(handing, receptionOf(handing));
  }

  #receive(handing: Handing, reception: Reception): void {
    const at = { file: handing.file, node: handing.value };
    if (reception.as === 'refused') return this.refuse(reception.code, at, reception.args);
    if (reception.as === 'kept') return;
    if (handing.fn.node.generator) return this.refuse('generator-consumer', at);
    if (reception.as === 'async' && reception.awaits)
      for (const call of nextCalls(handing.fn)) this.sites.set(call.node, call);
    const code = reception.as === 'wrapped' ? whyNotWrapped(this.view, handing) : undefined;
    if (code) return this.refuse(code, at);
    this.received.set(handing.value, { handing, reception });
    if (reception.as === 'async' && reception.isWaitedFor)
      this.#awaitCall({ file: handing.file, node: handing.call }, handing.fn.node);
    const asserted = reception.as === 'rejecting' ? assertionAt(this.view, handing) : undefined;
    if (typeof asserted === 'object')
      this.#awaitCall({ file: handing.file, node: asserted.whole }, handing.fn.node);
    if (reception.as === 'wrapped' || reception.as === 'async')
      for (const code of reception.reviews ?? [])
        this.reviews.push(this.view.reason(code, at, { event: eventOf(handing) ?? handing.name }));
    if (reception.as === 'array' && !takesPromise(this.view, handing.call))
      this.#noteCall(handing.fn.node, { file: handing.file, node: handing.call });
  }

  /** It is looked at: by an operator, or by a function of the language that may call it all the same. */
  #mention(fn: Fn, call: Call): void {
    const at = this.view.at({ file: call.file, ...call.expression });
    if (!at) return this.#unreadable(call);
    const handing = handingOf(this.view, fn, call);
    if (handing) return isPrinting(handing) ? undefined : this.#receive(handing, receptionOf(handing));
    const code = isMisread(this.view, at);
    if (code) this.refuse(code, at, { how: 'being read' });
  }

  /** In a file that does not parse. */
  #unreadable(place: Place): void {
    this.refusals.push(this.view.reasonAt('unknown-dispatch', place, { name: basename(place.file) }));
  }

  #doubt(fn: Fn, doubt: Doubt): void {
    const fate = fateOf(this.view, fn, doubt);
    if (fate.is === 'call' || (fate.is === 'open' && this.#isLikely(doubt, fate.at)))
      this.#awaitCall(fate.at, fn.node);
    else if (fate.is === 'unreadable') this.#unreadable(doubt);
    else if (fate.is === 'open' && !(this.#isTest?.(fate.at.file) && isExpected(this.view, fate.at)))
      this.refuse('unknown-dispatch', fate.at, { name: this.view.textOf(fate.at).slice(0, 60) });
  }

  /** In a test, to await a call of the only function with this name is right, or makes no difference. */
  #isLikely({ file, why, isOnlyCandidate }: Doubt, { node }: At): boolean {
    const isCall = /^(Optional)?CallExpression$/.test(node.type);
    return isCall && why === 'untyped receiver' && isOnlyCandidate === true && this.#isTest?.(file) === true;
  }

  #places(starts: readonly Start[]): Place[] {
    return [...starts, ...[...this.sites.values()].map(({ file, node }) => ({ file, ...rangeOf(node) }))];
  }

  /** True if there is more to colour: listeners that wait until the connection is ready for them. */
  #checkListeners(starts: readonly Start[]): boolean {
    const places = this.#places(starts);
    for (const fn of this.functions.values()) {
      const awaits = places.filter(({ file }) => file === fn.file).map(({ start }) => start);
      if (this.refusals.length || !isLate(fn, awaits)) continue;
      const isWhole = starts.some(
        (start) => start.isWhole && start.file === fn.file && isAllOf(start, fn.node.body),
      );
      const gate = isWhole ? undefined : gateOf(fn, awaits);
      if (!gate) this.refuse('late-listener', fn);
      else this.gates.set(fn.node, gate);
      for (const { body } of gate?.listeners ?? []) this.#enter({ file: fn.file, node: body });
    }
    return this.#queue.length > 0;
  }

  /** What may come between two steps of a function that were one before. */
  #checkOrder(starts: readonly Start[]): void {
    const places = this.#places(starts);
    for (const fn of this.functions.values()) {
      const own = places.filter(({ file }) => file === fn.file);
      for (const { code, node, args } of hazardsIn(this.view, fn, own))
        this.reviews.push(this.view.reason(code, { file: fn.file, node }, args));
    }
  }
}

function byPlace(a: Place, b: Place): number {
  return compare(a.file, b.file) || a.start - b.start || a.end - b.end;
}
