import { compare, type Difference } from './compare.js';
import type { PlayedStep } from './play.js';
import type { Outcome } from './send.js';
import type { Step } from './trace.js';
import { viewOf } from './view.js';

/**
 * `same`: as on the baseline. `different`: not as on the baseline. `unexpected`: what the trace itself expects was
 * not met on the replicas.
 */
export type StepVerdict = 'same' | 'different' | 'unexpected';

export interface StepResult {
  /** Counts from 1. */
  step: number;
  method: string;
  /** As sent to the replicas. */
  path: string;
  client: string;
  note: string | null;
  /** Index, from 0, of the replica that answered. */
  replica: number;
  verdict: StepVerdict;
  /** One line on what is not as it should be; null if all is. */
  summary: string | null;
  difference: Difference | null;
  /** What the replicas' answer does not meet of the trace's expectation. */
  unexpected: string | null;
  /** The same for the baseline: then the trace, or the app, is wrong to begin with. */
  baselineUnexpected: string | null;
  /** How the replica's process had ended by itself before this request. */
  crash: string | null;
  /** Parts of the answer that differ by themselves and were not compared. */
  noise: string[];
  answers: { baseline: Outcome; replicas: Outcome };
}

export interface ReplayResult {
  /** True if every step is `same`: any process can answer any request of the trace. */
  interchangeable: boolean;
  counts: Record<StepVerdict, number>;
  steps: StepResult[];
  replicas: ReplicaReport[];
  baseline: ReplicaReport[];
}

export interface ReplicaReport {
  name: string;
  restarts: number;
  /** The last lines that it wrote, over all restarts. */
  log: string[];
}

/** One run of the trace. */
export interface Run {
  steps: PlayedStep[];
  replicas: ReplicaReport[];
}

/** Compares the run on the replicas with two runs of the baseline, step by step. */
export function makeResult(trace: readonly Step[], first: Run, second: Run, replicas: Run): ReplayResult {
  const steps = trace.flatMap((step, index) => {
    const [a, b, c] = [first.steps[index], second.steps[index], replicas.steps[index]];
    return a && b && c ? [makeStep(step, index, [a, b, c])] : [];
  });
  const counts = { same: 0, different: 0, unexpected: 0 };
  for (const step of steps) counts[step.verdict]++;
  return {
    interchangeable: counts.same === steps.length,
    counts,
    steps,
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
