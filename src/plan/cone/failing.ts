import type { Node } from '@babel/types';
import type { Call } from '../../model/transform.js';
import { isCaught } from './caught.js';
import { placeOf, type Fn } from './functions.js';
import { handingOf, type Handing } from './handing.js';
import { homeOf } from './home.js';
import { promiseFate } from './promise-fate.js';
import { receptionOf } from './receivers/index.js';
import { wrapped, type Reception } from './reception.js';
import { isOnlyAtStart } from './start-only.js';
import type { At, View } from './view.js';
import { isGuarded } from './wrapping.js';

/** A promise that nobody looks at, though the function that gives it may fail now. */
export interface Floating {
  at: At;
  fn: Fn;
}

/**
 * A store may be out of reach, so what asks it may fail. The callers of functions that become async change with them, but
 * those of functions that were async before do not: they may call one and not look at its promise, which would end the process.
 * This follows such promises to whoever takes them.
 */
export class Failing {
  /** Functions that may fail now, handed to other code. */
  readonly callbacks: { handing: Handing; reception: Reception }[] = [];
  /** Those that were async before. */
  readonly functions: Fn[] = [];
  readonly floating = new Map<Node, Floating>();
  readonly #view: View;
  readonly #becomesAsync: (fn: Node) => boolean;
  readonly #seen = new Set<Node>();
  readonly #queue: Fn[] = [];

  /** @param becomesAsync tells the functions whose callers wait for them in any case */
  constructor(view: View, becomesAsync: (fn: Node) => boolean) {
    this.#view = view;
    this.#becomesAsync = becomesAsync;
  }

  /**
   * @param places where a store is asked, or a function that becomes async
   * @param promises what is taken as a promise, and of which function
   */
  run(places: readonly At[], promises: readonly Floating[]): this {
    for (const [fn, own] of byFunction(this.#view, places)) this.#begin(fn, own);
    for (const { at, fn } of promises) this.#take(at, fn);
    for (let fn = this.#queue.shift(); fn; fn = this.#queue.shift()) this.#visit(fn);
    return this;
  }

  #begin(fn: Fn, places: readonly Node[]): void {
    if (!fn.node.async) return;
    if (places.some((one) => !isCaught(this.#view, one))) this.#fail(fn);
    // It catches what fails there, but not everything that it does.
    else if (!isGuarded(fn)) this.#handedOn(fn, receptionOf);
  }

  #fail(fn: Fn): void {
    if (this.#seen.has(fn.node) || this.#becomesAsync(fn.node)) return;
    this.#seen.add(fn.node);
    this.functions.push(fn);
    this.#queue.push(fn);
  }

  #visit(fn: Fn): void {
    this.#handedOn(fn, (handing) => this.#receptionOf(handing));
    for (const { role, via, call } of this.#callsOf(fn)) {
      const at = role === 'call' && via !== 'wrapper' && call ? this.#view.at(call) : undefined;
      if (at) this.#take(at, fn);
    }
  }

  #handedOn(fn: Fn, receive: (handing: Handing) => Reception): void {
    for (const call of this.#callsOf(fn)) {
      const isHanded = call.role === 'callback' && call.via !== 'wrapper';
      const handing = isHanded ? handingOf(this.#view, fn, call) : undefined;
      if (handing) this.callbacks.push({ handing, reception: receive(handing) });
    }
  }

  /** What outside code makes of a function that fails: it is lost in a `forEach`, and in a `map` that nobody looks at. */
  #receptionOf(handing: Handing): Reception {
    const reception = receptionOf(handing);
    const { file, call, fn, name } = handing;
    if (reception.as === 'array') {
      const fate = promiseFate(this.#view, { file, node: call });
      if (fate.is === 'taken') this.#fail(fate.by);
      if (fate.is === 'lost') return wrapped('in-background', 'inBackground');
    } else if (givesPromise(name)) this.#take({ file, node: call }, fn);
    return reception;
  }

  #take(at: At, fn: Fn): void {
    const fate = promiseFate(this.#view, at);
    if (fate.is === 'taken') this.#fail(fate.by);
    if (fate.is === 'lost' && !isOnlyAtStart(this.#view, fate.by))
      this.floating.set(fate.promise, { at: { file: at.file, node: fate.promise }, fn });
  }

  #callsOf(fn: Fn): readonly Call[] {
    return this.#view.context.resolver.callsOf(fn.file, placeOf(this.#view, fn)).calls;
  }
}

/** `p.then(f)` and `new Promise(f)` fail with `f`. */
export function givesPromise(name: string): boolean {
  return /^(then|catch|finally|Promise)$/.test(name);
}

/** Places by the function that they are in. */
export function byFunction(view: View, places: readonly At[]): Map<Fn, Node[]> {
  const found = new Map<Node, { fn: Fn; nodes: Node[] }>();
  for (const at of places) {
    const home = homeOf(view, at);
    if (home.in !== 'function') continue;
    const one = found.get(home.fn.node) ?? { fn: home.fn, nodes: [] };
    one.nodes.push(at.node);
    found.set(home.fn.node, one);
  }
  return new Map([...found.values()].map(({ fn, nodes }) => [fn, nodes]));
}
