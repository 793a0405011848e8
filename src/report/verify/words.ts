import type { CarriedValue, ReachedFinding, ReplayResult, StepResult } from '../../model/replay.js';
import { quoted } from '../quoted.js';
import { shownPath } from '../words.js';

/** What all reports of a replay need besides it. */
export interface VerifyStyle {
  cwd: string;
  /** The app's folder as typed, for the commands to run next. */
  app: string;
}

/** `1 request`, `2 requests`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `replica 2`: the name of the replica that answered a step. */
export function replicaOf({ replicas }: Pick<ReplayResult, 'replicas'>, { replica }: StepResult): string {
  return replicas[replica]?.name ?? `replica ${replica}`;
}

/** The steps that were not answered as by one process. */
export function failedSteps({ steps }: ReplayResult): StepResult[] {
  return steps.filter(({ verdict }) => verdict !== 'same');
}

/** What a step was to be, and was not: one sentence. */
export function problemOf({ unexpected, difference, summary }: StepResult): string {
  if (unexpected !== null) return unexpected;
  return difference ? `${difference.where} differs` : (summary ?? 'not as on the baseline');
}

/** `server.js:7 cart (memory-map)`. */
export function findingText({ file, line, name, code }: ReachedFinding, cwd: string): string {
  return `${shownPath(file, cwd)}:${line} ${name} (${code})`;
}

/** What may explain the steps that failed, each with those steps, most of them first. */
export function causesOf(result: ReplayResult): { finding: ReachedFinding; steps: number[] }[] {
  const causes = new Map<string, { finding: ReachedFinding; steps: number[] }>();
  for (const { step, findings } of failedSteps(result))
    for (const finding of findings) {
      const key = [finding.file, finding.line, finding.code, finding.name].join('\0');
      const cause = causes.get(key) ?? { finding, steps: [] };
      causes.set(key, cause);
      cause.steps.push(step);
    }
  return [...causes.values()].sort((a, b) => b.steps.length - a.steps.length);
}

/** `id from step 1 (body.id) into steps 2–4`. */
export function carriedText({ name, from, where, to }: CarriedValue): string {
  return `${name} from step ${from} (${where}) into ${stepsText(to)}`;
}

/** `step 3`, `steps 1–4, 7`. */
export function stepsText(steps: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const step of [...new Set(steps)].sort((a, b) => a - b)) {
    const range = ranges.at(-1);
    if (range && range[1] === step - 1) range[1] = step;
    else ranges.push([step, step]);
  }
  const shown = ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  return `${shown.length === 1 && ranges[0]?.[0] === ranges[0]?.[1] ? 'step' : 'steps'} ${shown.join(', ')}`;
}

/** Parts of answers that differ by themselves, each with its steps; items of lists are one part. */
export function noiseByPart({ steps }: ReplayResult): { part: string; steps: number[] }[] {
  const parts = new Map<string, number[]>();
  for (const { step, noise } of steps)
    for (const where of noise) {
      const part = where.replace(/\[\d+\]/g, '[*]').replace(/^body line \d+$/, 'lines of the body');
      const known = parts.get(part) ?? [];
      if (known.at(-1) !== step) parts.set(part, [...known, step]);
    }
  return [...parts]
    .map(([part, of]) => ({ part, steps: of }))
    .sort((a, b) => b.steps.length - a.steps.length);
}

/** How the replay was: `15 requests on 3 replicas with 2 restarts, compared with 2 runs of one process`. */
export function runText({ steps, replicas, baselineRuns }: ReplayResult): string {
  const restarts = replicas.reduce((sum, replica) => sum + replica.restarts, 0);
  return [
    `${counted(steps.length, 'request')} on ${counted(replicas.length, 'replica')}`,
    ` with ${restarts ? counted(restarts, 'restart') : 'no restarts'}`,
    `, compared with ${counted(baselineRuns, 'run')} of one process`,
  ].join('');
}

/** What it all comes to, in one sentence. */
export function conclusion(result: ReplayResult): string {
  const { steps, counts, races } = result;
  const failed = steps.length - counts.same;
  if (failed)
    return `${counts.same} of ${counted(steps.length, 'request')} were answered as by one process; ${failed} ${failed === 1 ? 'was' : 'were'} not: any process must be able to answer any request`;
  if (races.length)
    return `One after the other, all requests were answered as by one process; many at once were not (${counted(races.length, 'race')}): what they read and write in between must be one step`;
  return `All ${counted(steps.length, 'request')} were answered as by one process: any process can answer any request of this trace`;
}

/** Commands to run next, the shortest way forward first. */
export function nextSteps(result: ReplayResult, { app }: VerifyStyle): [command: string, meaning: string][] {
  if (result.interchangeable) return [];
  const transforms = failedSteps(result).flatMap(({ findings }) =>
    findings.flatMap(({ fixedBy }) => fixedBy ?? []),
  );
  const where = quoted(app);
  return [
    ...(transforms.length
      ? [
          [
            `stateless-codemod --transform=${[...new Set(transforms)].join(',')} --dry-run ${where}`,
            'a patch that moves what can be moved',
          ] as [string, string],
        ]
      : []),
    [`stateless-codemod audit ${where}`, 'all state of the app, and what to do about it'],
  ];
}

/** `12 same, 2 different, 1 not as the trace expects, 1 race`. */
export function countsText({ counts, races, notCovered }: ReplayResult): string {
  return [
    `${counts.same} same`,
    ...(counts.different ? [`${counts.different} different`] : []),
    ...(counts.unexpected ? [`${counts.unexpected} not as the trace expects`] : []),
    ...(races.length ? [counted(races.length, 'race')] : []),
    ...(notCovered.length ? [`${notCovered.length} not covered`] : []),
  ].join(', ');
}
