import type { Difference, ReplayResult, ReplicaReport, StepResult } from '../model/replay.js';
import { compare } from './comparison/compare.js';
import type { PlayedStep } from './play.js';
import type { Step } from './traces/step.js';
import { asksForWebSocket, notSent } from './traces/web-socket.js';
import { viewOf } from './comparison/view.js';

/** One run of the trace. */
export interface Run {
  steps: PlayedStep[];
  replicas: ReplicaReport[];
}

/** Compares the run on the replicas with two runs of the baseline, step by step. */
export function makeResult(trace: readonly Step[], first: Run, second: Run, replicas: Run): ReplayResult {
  const steps = trace.flatMap((step, index) => {
    const [a, b, c] = [first.steps[index], second.steps[index], replicas.steps[index]];
    return a && b && c && !asksForWebSocket(step) ? [makeStep(step, index, [a, b, c])] : [];
  });
  const counts = { same: 0, different: 0, unexpected: 0 };
  for (const step of steps) counts[step.verdict]++;
  return {
    interchangeable: counts.same === steps.length,
    counts,
    steps,
    races: [],
    notCovered: notSent(trace),
    carried: [],
    baselineRuns: 2,
    replicas: replicas.replicas,
    baseline: [...first.replicas, ...second.replicas],
  };
}

type Played = readonly [first: PlayedStep, second: PlayedStep, replicas: PlayedStep];

function makeStep(step: Step, index: number, played: Played): StepResult {
  const [first, second, replicas] = played;
  const { difference, noise } = comparePlayed(played);
  const verdict = replicas.unexpected ? 'unexpected' : difference ? 'different' : 'same';
  return {
    step: index + 1,
    method: step.method,
    path: replicas.path,
    client: step.client,
    note: step.note || null,
    replica: replicas.replica,
    verdict,
    summary: summarise(replicas, difference),
    difference: difference ?? null,
    unexpected: replicas.unexpected ?? null,
    baselineUnexpected: first.unexpected ?? second.unexpected ?? null,
    crash: replicas.crash ?? null,
    noise,
    answers: { baseline: first.outcome, replicas: replicas.outcome },
    findings: [],
  };
}

/** A saved value is renamed only if it differs by itself: one that does not must be the same on the replicas. */
function comparePlayed([first, second, replicas]: Played) {
  const renamed = Object.keys(first.saved).filter((name) => first.saved[name] !== second.saved[name]);
  return compare(viewOf(first, renamed), viewOf(second, renamed), viewOf(replicas, renamed));
}

function summarise(replicas: PlayedStep, difference: Difference | undefined): string | null {
  if (replicas.unexpected) return `replica ${replicas.replica}: ${replicas.unexpected}`;
  if (!difference) return null;
  const { where, baseline, replicas: other } = difference;
  return `${where}: ${baseline} on the baseline, ${other} on replica ${replicas.replica}`;
}
