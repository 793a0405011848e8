import { Failure } from '../../model/failure.js';
import type { NotCovered } from '../../model/replay.js';
import { isHar } from './har/schema.js';
import { stepsOfHar } from './har/steps.js';
import { checkStep, type Step } from './step.js';
import { namesIn } from './template.js';

/** The requests of a recording, and what of it is none that can be played. */
export interface Trace {
  steps: Step[];
  notCovered: NotCovered[];
}

/**
 * Reads a trace: a HAR, a JSON array of steps, or one step a line.
 * @param name what to call it in errors, such as the file's path
 * @throws Failure naming the first wrong step or entry, and the key
 */
export function parseTrace(text: string, name: string): Trace {
  const plain = text.replace(/^\uFEFF/, '');
  if (isHar(plain)) {
    const { steps, notCovered } = stepsOfHar(parseJson(plain, name), name);
    return { steps: checkTrace(steps, name), notCovered };
  }
  if (plain.trimStart().startsWith('[')) {
    return { steps: checkTrace(parseJson(plain, name), name), notCovered: [] };
  }
  const lines = plain.split('\n').filter((line) => line.trim() !== '');
  const steps = lines.map((line, index) => parseJson(line, `${name}: step ${index + 1}`));
  return { steps: checkTrace(steps, name), notCovered: [] };
}

/** Puts traces one after the other into one; steps in `notCovered` count on. */
export function joinTraces(traces: readonly Trace[]): Trace {
  const joined: Trace = { steps: [], notCovered: [] };
  for (const { steps, notCovered } of traces) {
    const before = joined.steps.length;
    const moved = notCovered.map((each) => ({
      ...each,
      step: each.step === null ? null : each.step + before,
    }));
    joined.notCovered.push(...moved);
    joined.steps.push(...steps);
  }
  return joined;
}

/**
 * Validates the steps of a trace and fills in their defaults.
 * @param captured names that have values from elsewhere than `save`
 * @throws Failure naming the first wrong step and key
 */
export function checkTrace(steps: unknown, name = 'trace', captured: readonly string[] = []): Step[] {
  if (!Array.isArray(steps) || steps.length === 0) {
    throw new Failure(`${name}: expected a list of requests with at least one in it`);
  }
  const checked = steps.map((step, index) => checkStep(step, `${name}: step ${index + 1}`));
  checkNames(checked, name, captured);
  return checked;
}

/** A misspelt `{{name}}` would be sent as it stands and fail far from its cause. */
function checkNames(steps: readonly Step[], name: string, captured: readonly string[]): void {
  const known = new Set<string>(captured);
  steps.forEach((step, index) => {
    const check = (key: 'path' | 'headers' | 'cookies' | 'body' | 'expectBody') => {
      // In what a machine recorded, braces are the app's own.
      if (step.recorded !== undefined) return;
      const missing = namesIn(step[key]).find((used) => !known.has(used));
      if (missing)
        throw new Failure(`${name}: step ${index + 1}: ${key}: no earlier step saves {{${missing}}}`);
    };
    check('path');
    check('headers');
    check('cookies');
    check('body');
    Object.keys(step.save ?? {}).forEach((saved) => known.add(saved));
    check('expectBody');
  });
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure(`${where}: not JSON: ${(error as Error).message}`);
  }
}
