import type { CarriedValue, Outcome } from '../../model/replay.js';
import type { Step } from '../traces/step.js';
import type { Saved } from '../traces/template.js';
import { answerText } from './answer-text.js';
import { type Coding, encodeAs } from './coding.js';
import { partsOf, withParts } from './parts.js';
import { describePlace, type Place, readPlace } from './place.js';

/** A value that is taken from the answer to one step into later requests. */
export interface Carry {
  /** Under which it is saved. */
  name: string;
  /** Indexes of steps count from 0. */
  from: number;
  place: Place;
  /** What the trace has; sent as it is if the answer has nothing at the place. */
  recorded: string;
  uses: { step: number; part: string; start: number; end: number; coding: Coding }[];
}

/** The values that later requests need of an answer. */
export function carriedFrom(
  outcome: Outcome,
  requestPath: string,
  index: number,
  carries: readonly Carry[],
): Saved {
  const here = carries.filter((carry) => carry.from === index);
  if ('error' in outcome || here.length === 0) return {};
  const answer = answerText(outcome, requestPath);
  return Object.fromEntries(
    here.flatMap(({ name, place }) => {
      const value = readPlace(answer, place);
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
}

/** The step with the values of the run at hand in the place of those of the trace. */
export function carryInto(step: Step, index: number, carries: readonly Carry[], saved: Saved): Step {
  const changes = carries.flatMap(({ name, uses }) => {
    const value = saved[name];
    return value === undefined
      ? []
      : uses.filter((use) => use.step === index).map((use) => ({ ...use, value }));
  });
  if (changes.length === 0) return step;
  const parts = new Map(partsOf(step));
  // From behind, so that places before stay where they are.
  for (const { part, start, end, coding, value } of changes.sort((a, b) => b.start - a.start)) {
    const text = parts.get(part) ?? '';
    parts.set(part, text.slice(0, start) + encodeAs(coding, value) + text.slice(end));
  }
  return withParts(step, parts);
}

/** For the report; steps count from 1. */
export function reportCarry({ name, from, place, uses }: Carry): CarriedValue {
  const to = [...new Set(uses.map((use) => use.step + 1))];
  return { name, from: from + 1, where: describePlace(place), to };
}
