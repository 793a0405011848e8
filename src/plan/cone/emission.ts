import type { Node } from '@babel/types';
import { boundNames } from '../../ast/names.js';
import { rangeOf } from '../../ast/walk.js';
import type { Reason } from '../../model/finding.js';
import { afterRecipe } from './arrays/index.js';
import { rejectionSteps, unwrapped } from './assertions.js';
import { assignmentSteps } from './assignment.js';
import { asyncStep } from './async-step.js';
import { awaitStep } from './await-step.js';
import type { Colouring, Received } from './colour.js';
import { withoutDone } from './done.js';
import { executorSteps } from './executor.js';
import { functionTypeSteps } from './function-types.js';
import { isFunction, type Fn } from './functions.js';
import { gateSteps } from './gate-steps.js';
import { callStep, methodStep } from './getters.js';
import { isLooping } from './generators.js';
import type { Handing } from './handing.js';
import { moduleLevel } from './module-level.js';
import { Names } from './new-names.js';
import { chainSteps } from './optional-chain.js';
import { isGivenBack, takesPromise } from './promise-position.js';
import { LAYER, around, replace, type Layered } from './steps.js';
import { eitherSteps, returnTypeSteps, signatureSteps } from './types.js';
import type { At } from './view.js';
import { wrapStep } from './wrapping.js';

/** Turns what is coloured into steps. What turns out to be impossible only here is refused here. */
export class Emission {
  readonly steps: Layered[] = [];
  readonly refusals: Reason[] = [];
  readonly reviews: Reason[] = [];
  /** Functions that get `async`. */
  readonly functions: Fn[] = [];
  readonly #coloured: Colouring;
  readonly #names: Names;
  /** Callbacks whose body became part of a loop. */
  readonly #dissolved = new Set<Node>();
  /** Calls that get no `await`: at module level a `catch` instead, in an assertion the promise itself is looked at. */
  readonly #caught = new Set<Node>();

  constructor(coloured: Colouring) {
    this.#coloured = coloured;
    this.#names = new Names(coloured.view);
  }

  run(): this {
    const { view, received, functions, sites, signatures, getterReads, gates, floating } = this.#coloured;
    for (const one of byPlace([...received.values()], ({ handing }) => ({
      file: handing.file,
      node: handing.value,
    })))
      this.#receive(one);
    this.#modules();
    for (const fn of functions.values()) if (!this.#dissolved.has(fn.node)) this.#makeAsync(fn);
    for (const site of byPlace([...sites.values()], (at) => at)) this.#await(site);
    for (const at of byPlace(floating, (at) => at))
      this.steps.push(around(at, LAYER.await, [], ['.catch((error) => console.error(error))']));
    for (const gate of byPlace([...gates.values()], (at) => at))
      this.steps.push(...gateSteps(view, gate, this.#names));
    for (const read of getterReads.values()) this.steps.push(callStep(read));
    for (const signature of signatures.values()) this.steps.push(...signatureSteps(view, signature));
    return this;
  }

  #refuse(code: string, at: At): void {
    this.refusals.push(this.#coloured.view.reason(code, at));
  }

  #makeAsync(fn: Fn): void {
    const { view } = this.#coloured;
    this.functions.push(fn);
    const isGetter = 'kind' in fn.node && fn.node.kind === 'get';
    this.steps.push(
      isGetter ? methodStep(view, fn) : asyncStep(view, fn),
      ...returnTypeSteps(view, fn),
      ...functionTypeSteps(view, fn),
    );
  }

  #receive({ handing, reception }: Received): void {
    const { file, value, call, fn } = handing;
    if (reception.as === 'wrapped') this.steps.push(wrapStep(this.#coloured.view, handing, reception.in));
    if (reception.as === 'async' && reception.drops) {
      const steps = withoutDone(this.#coloured.view, fn);
      if (!steps) return this.#refuse(reception.otherwise ?? 'callback-style-hook', { file, node: value });
      this.steps.push(...steps);
    }
    if (reception.as === 'rejecting') this.#expectRejection(handing);
    if (reception.as === 'executor') {
      this.steps.push(...executorSteps(handing, this.#names));
      this.#dissolved.add(fn.node);
    }
    if (reception.as !== 'array' || takesPromise(this.#coloured.view, call)) return;
    const writes = this.#coloured.writers.has(fn.node);
    const result = afterRecipe(reception.method, { handing, writes, names: this.#names });
    if ('refuse' in result) return this.#refuse(result.refuse, { file, node: value });
    this.steps.push(...result.steps);
    if (result.dissolved) this.#dissolved.add(fn.node);
  }

  #expectRejection(handing: Handing): void {
    const { view } = this.#coloured;
    this.steps.push(...rejectionSteps(view, handing));
    const call = unwrapped(handing);
    if (!call || !this.#coloured.sites.has(call)) return;
    this.steps.push(replace(handing.file, rangeOf(handing.value), LAYER.async, [rangeOf(call)]));
    this.#dissolved.add(handing.fn.node);
    this.#caught.add(call);
  }

  #modules(): void {
    const { view, top, sites } = this.#coloured;
    const all = [...top.values()];
    for (const one of new Set(all.map(({ file }) => file))) {
      const places = all.filter(({ file }) => file === one);
      const { steps, refusals, caught } = moduleLevel(
        view,
        byPlace(places, (at) => at),
        sites,
        this.#names,
      );
      this.steps.push(...steps);
      for (const { code, at } of refusals) this.#refuse(code, at);
      for (const call of caught) this.#caught.add(call);
    }
  }

  #await(site: At): void {
    const { view } = this.#coloured;
    if (this.#caught.has(site.node)) return;
    this.steps.push(...this.#parameterType(site));
    if (isLooping(view, site.node) && this.#isGenerator(site)) return this.#loopAwait(site);
    if (isGivenBack(view, site.node) && !this.#isInDissolved(site)) return;
    const special = chainSteps(view, site) ?? assignmentSteps(view, site, this.#names);
    if (special === 'refused') return this.#refuse('optional-receiver', site);
    if (typeof special === 'string') return this.#refuse(special, site);
    const isAwaited = special === undefined || special.every(({ layer }) => layer !== LAYER.await);
    this.steps.push(...(special ?? []), ...(isAwaited ? [awaitStep(view, site)] : []));
  }

  #isInDissolved({ node }: At): boolean {
    const home = this.#coloured.view.around(node).find(isFunction);
    return home !== undefined && this.#dissolved.has(home);
  }

  #isGenerator({ node }: At): boolean {
    return this.#coloured.generatorCalls.has(node);
  }

  /** `for (const x of g())` → `for await (const x of g())` */
  #loopAwait({ file, node }: At): void {
    const loop = this.#coloured.view.parent(node);
    if (!loop) return;
    const { start } = rangeOf(loop);
    this.steps.push(replace(file, { start, end: start + 'for'.length }, LAYER.async, ['for await']));
  }

  /** A function of the program that is given functions: their type says that some are asynchronous now. */
  #parameterType({ file, node }: At): Layered[] {
    const callee = 'callee' in node ? (node.callee as Node) : undefined;
    if (callee?.type !== 'Identifier') return [];
    const owner = this.#coloured.view.around(node).filter(isFunction);
    const parameter = owner
      .flatMap(({ params }) => params.flatMap(boundNames))
      .find(({ name }) => name === callee.name);
    const annotation = parameter?.typeAnnotation;
    const type = annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined;
    return type?.type === 'TSFunctionType' ? eitherSteps(this.#coloured.view, { file, node: type }) : [];
  }
}

/** In the order of files and places, so that new names do not depend on the order of the starts. */
function byPlace<T>(list: T[], place: (one: T) => At): T[] {
  return list.sort((a, b) => {
    const [one, other] = [place(a), place(b)];
    if (one.file !== other.file) return one.file < other.file ? -1 : 1;
    return (
      rangeOf(one.node).start - rangeOf(other.node).start || rangeOf(one.node).end - rangeOf(other.node).end
    );
  });
}
