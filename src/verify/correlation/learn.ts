import type { PlayedStep } from '../play.js';
import { answerOf } from '../traces/recorded.js';
import type { Step } from '../traces/step.js';
import type { Carry } from './carry.js';
import { correlate } from './correlate.js';

/** The values to carry that the recorded answers of a trace tell. */
export function learnFromRecorded(trace: readonly Step[]): Carry[] {
  return trace.some((step) => step.recorded)
    ? correlate(
        trace,
        trace.map((step) => (step.recorded ? answerOf(step.recorded) : undefined)),
      )
    : [];
}

/**
 * The values to carry that the first run tells, for a trace without recorded answers: where an answer has just what
 * the trace sends later on.
 */
export function learnFromRun(trace: readonly Step[], run: readonly PlayedStep[]): Carry[] {
  if (trace.some((step) => step.recorded !== undefined)) return [];
  return correlate(
    trace,
    run.map(({ outcome }) => ('status' in outcome ? outcome : undefined)),
  );
}

/** The run, as if it had carried these values: they are those that it sent. */
export function withCarried(run: readonly PlayedStep[], carries: readonly Carry[]): PlayedStep[] {
  return run.map((step, index) => {
    const known = carries.filter((carry) => carry.from <= index);
    const values = Object.fromEntries(known.map(({ name, recorded }) => [name, recorded]));
    return { ...step, saved: { ...values, ...step.saved } };
  });
}

/** Those that differ between two runs by themselves. Others, every process must come to as well. */
export function onlyChanging(carries: readonly Carry[], second: readonly PlayedStep[]): Carry[] {
  return carries.filter((carry) => {
    const { saved = {} } = second.at(-1) ?? {};
    return saved[carry.name] !== undefined && saved[carry.name] !== carry.recorded;
  });
}
