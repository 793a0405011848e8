import type { Outcome, ReplayResult, StepResult } from '../../model/replay.js';
import { replicaOf } from './words.js';
import { shownPath } from '../words.js';

/** A longer body is cut: it was compared as a whole all the same. */
const BODY = 20_000;

/**
 * The machine-readable report, as schema/verify-report.schema.json describes it. Answers are there for steps that are not
 * the same. Paths of files are relative to the working directory, with `/`; steps and lines count from 1.
 */
export function verifyJson(result: ReplayResult, cwd: string): string {
  const { races, notCovered, carried, baselineRuns, replicas, baseline } = result;
  const report = {
    schemaVersion: 1,
    interchangeable: result.interchangeable,
    summary: {
      requests: result.steps.length,
      ...result.counts,
      races: races.length,
      notCovered: notCovered.length,
      restarts: replicas.reduce((sum, { restarts }) => sum + restarts, 0),
    },
    steps: result.steps.map((step) => stepJson(result, step, cwd)),
    races,
    notCovered,
    carried,
    baselineRuns,
    replicas,
    baseline,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function stepJson(result: ReplayResult, step: StepResult, cwd: string) {
  const { answers, findings, ...rest } = step;
  return {
    ...rest,
    replica: replicaOf(result, step),
    findings: findings.map((finding) => ({ ...finding, file: shownPath(finding.file, cwd) })),
    answers:
      step.verdict === 'same'
        ? null
        : { baseline: outcomeJson(answers.baseline), replicas: outcomeJson(answers.replicas) },
  };
}

function outcomeJson(outcome: Outcome) {
  if ('error' in outcome) return outcome;
  const { body, ...rest } = outcome;
  return { ...rest, body: body.slice(0, BODY), length: body.length };
}
