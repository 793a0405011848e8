import type { Outcome } from '../../model/replay.js';
import { headerOf } from './headers.js';
import { fillPattern, type Saved } from '../traces/template.js';
import type { Step } from '../traces/step.js';

/** The values that a step saves from its answer. A value that is not there is left out. */
export function saveFrom(outcome: Outcome, step: Step): Saved {
  const found: Record<string, string> = {};
  for (const [name, { from, regex }] of Object.entries(step.save ?? {})) {
    const match = new RegExp(regex).exec(textOf(outcome, from));
    if (match) found[name] = match[1] ?? match[0];
  }
  return found;
}

/** What of the trace's own expectation an answer does not meet: one line, or undefined. */
export function findUnexpected(outcome: Outcome, step: Step, saved: Saved): string | undefined {
  if ('error' in outcome) {
    return step.expectStatus === undefined
      ? undefined
      : `expected status ${step.expectStatus}, got no answer (${outcome.error})`;
  }
  if (step.expectStatus !== undefined && step.expectStatus !== outcome.status) {
    return `expected status ${step.expectStatus}, got ${outcome.status}`;
  }
  const body = textOf(outcome, 'body');
  if (step.expectBody !== undefined && !fillPattern(step.expectBody, saved).test(body)) {
    return `expected a body that matches /${step.expectBody}/, got ${JSON.stringify(body.slice(0, 200))}`;
  }
  const missing = Object.keys(step.save ?? {}).find((name) => !(name in saveFrom(outcome, step)));
  return missing === undefined ? undefined : `nothing in the answer to save as {{${missing}}}`;
}

function textOf(outcome: Outcome, from: 'body' | 'location'): string {
  if ('error' in outcome) return '';
  if (from === 'location') return headerOf(outcome, 'location') ?? '';
  return outcome.encoding === 'base64' ? Buffer.from(outcome.body, 'base64').toString() : outcome.body;
}
