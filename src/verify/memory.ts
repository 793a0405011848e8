import { type Carry, carriedFrom, carryInto } from './correlation/carry.js';
import { CookieJar } from './requests/cookies.js';
import type { Exchange } from './requests/exchange.js';
import { saveFrom } from './requests/expect.js';
import { type Capture, captureFrom } from './traces/captures.js';
import type { Step } from './traces/step.js';
import type { Saved } from './traces/template.js';

/** What is taken from answers into later requests beside what the steps themselves save. */
export interface Values {
  carries?: readonly Carry[];
  captures?: readonly Capture[];
}

/** What the clients of one run remember: cookies of each of them, and values out of answers. */
export class Memory {
  readonly #jars = new Map<string, CookieJar>();
  readonly #carries: readonly Carry[];
  readonly #captures: readonly Capture[];
  #saved: Saved = {};

  constructor({ carries = [], captures = [] }: Values) {
    this.#carries = carries;
    this.#captures = captures;
  }

  get saved(): Saved {
    return this.#saved;
  }

  jarOf(step: Step): CookieJar | undefined {
    if (step.noCookies) return undefined;
    const jar = this.#jars.get(step.client) ?? new CookieJar();
    this.#jars.set(step.client, jar);
    return jar;
  }

  /** The step with the values of this run in it. */
  fill(step: Step, index: number): Step {
    return carryInto(step, index, this.#carries, this.#saved);
  }

  /** What there is to save in the answer to a step. */
  valuesIn({ outcome, path }: Exchange, step: Step, index: number): Saved {
    const carried = carriedFrom(outcome, path, index, this.#carries);
    return { ...captureFrom(outcome, this.#captures), ...carried, ...saveFrom(outcome, step) };
  }

  save(values: Saved): void {
    this.#saved = { ...this.#saved, ...values };
  }
}
