import type { Difference, ReplayResult, StepResult } from '../model/replay.js';
import { judge } from './judge.js';
import type { PlayedStep } from './play.js';
import type { Run } from './run.js';
import type { Step } from './traces/step.js';
import { asksForWebSocket, notSent } from './traces/web-socket.js';

/** All that was played: two runs or more of the baseline, one or more on the replicas. */
export interface Runs {
  baselines: readonly Run[];
  replicas: readonly Run[];
}

const MOST_KIN = 20;

/** Compares what the replicas did with the runs of the baseline, step by step. */
export function makeResult(trace: readonly Step[], { baselines, replicas }: Runs): ReplayResult {
  const steps = trace.flatMap((step, index) => {
    const played = {
      baselines: stepsAt(baselines, index),
      replicas: stepsAt(replicas, index),
      kinOf: () => kinOf(trace, index).map((other) => stepsAt(baselines, other)),
    };
    return asksForWebSocket(step) ? [] : (makeStep(step, index, played) ?? []);
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
    baselineRuns: baselines.length,
    replicas: replicas[0]?.replicas ?? [],
    baseline: baselines.flatMap((run) => run.replicas),
  };
}

function stepsAt(runs: readonly Run[], index: number): PlayedStep[] {
  return runs.flatMap(({ steps }) => steps[index] ?? []);
}

/** The nearest of the other steps that ask for the same path, by whatever method: what takes its time there does so for all. */
function kinOf(trace: readonly Step[], index: number): number[] {
  const same = trace.flatMap((step, other) =>
    other !== index && pathOf(step) === pathOf(trace[index]) ? [other] : [],
  );
  return same.sort((a, b) => Math.abs(a - index) - Math.abs(b - index)).slice(0, MOST_KIN);
}

function pathOf(step: Step | undefined): string | undefined {
  return step?.path.split('?', 1)[0];
}

interface Played {
  baselines: readonly PlayedStep[];
  replicas: readonly PlayedStep[];
  kinOf: () => readonly (readonly PlayedStep[])[];
}

function makeStep(step: Step, index: number, { baselines, replicas, kinOf }: Played): StepResult | undefined {
  const [first] = baselines;
  if (!first || replicas.length === 0) return undefined;
  const { played, difference, noise } = judge(baselines, replicas, kinOf);
  const verdict = played.unexpected ? 'unexpected' : difference ? 'different' : 'same';
  return {
    step: index + 1,
    method: step.method,
    path: played.path,
    client: step.client,
    note: step.note || null,
    replica: played.replica,
    verdict,
    summary: summarise(played, difference),
    difference: difference ?? null,
    unexpected: played.unexpected ?? null,
    baselineUnexpected: baselines.find(({ unexpected }) => unexpected !== undefined)?.unexpected ?? null,
    crash: played.crash ?? null,
    noise,
    answers: { baseline: first.outcome, replicas: played.outcome },
    findings: [],
  };
}

function summarise(replicas: PlayedStep, difference: Difference | undefined): string | null {
  if (replicas.unexpected) return `replica ${replicas.replica}: ${replicas.unexpected}`;
  if (!difference) return null;
  const { where, baseline, replicas: other } = difference;
  return `${where}: ${baseline} on the baseline, ${other} on replica ${replicas.replica}`;
}
