import pc from 'picocolors';
import type { Difference, ReachedFinding, ReplayResult, StepResult } from '../../model/replay.js';
import { printable, shortened } from '../printable.js';
import {
  causesOf,
  counted,
  failedSteps,
  findingText,
  replicaOf,
  stepsText,
  type VerifyStyle,
} from './words.js';

export interface VerifyTextStyle extends VerifyStyle {
  color: boolean;
}

/** More steps than these are not explained one by one: what breaks is the same thing again by then. */
const EXPLAINED = 20;
/** Findings that may explain a step, the best first. */
const CAUSES = 3;
const WIDTH = 300;

export function title(text: string, { color }: VerifyTextStyle): string {
  return pc.createColors(color).bold(text);
}

/** Text of others, as it may be printed on one line. */
export function clean(text: string): string {
  return shortened(printable(text), WIDTH);
}

/** `step 3 GET /cart`. */
export function stepName({ step, method, path }: Pick<StepResult, 'step' | 'method' | 'path'>): string {
  return `step ${step} ${method} ${clean(path)}`;
}

/** What is wrong with each step that is not as on the baseline, a section each. */
export function stepSections(result: ReplayResult, style: VerifyTextStyle): string[][] {
  const failed = failedSteps(result);
  const more = failed.length - EXPLAINED;
  return [
    ...failed.slice(0, EXPLAINED).map((step) => stepLines(result, step, style)),
    ...(more > 0 ? [[`… and ${counted(more, 'more step')}; --format html or json has them all`]] : []),
  ];
}

function stepLines(result: ReplayResult, step: StepResult, style: VerifyTextStyle): string[] {
  const { bold, dim } = pc.createColors(style.color);
  const { client, note, unexpected, crash, findings, difference } = step;
  const replica = replicaOf(result, step);
  const who = client === 'default' ? replica : `client ${printable(client)}, ${replica}`;
  return [
    `${bold(`Step ${step.step}: ${step.method} ${clean(step.path)}`)} ${dim(`(${who})`)}`,
    ...(note === null ? [] : [`  ${dim(clean(note))}`]),
    ...(unexpected === null ? [] : [`  ${clean(unexpected)}`]),
    ...(crash === null ? [] : [`  ${replica} had ended by itself before this request (${clean(crash)})`]),
    ...(difference ? diffLines(difference, ['baseline', replica], style) : []),
    ...(findings.length ? [`  may come from ${causesText(findings, style)}`] : []),
  ];
}

function causesText(findings: readonly ReachedFinding[], { cwd }: VerifyTextStyle): string {
  const more = findings.length - CAUSES;
  const shown = findings.slice(0, CAUSES).map((finding) => clean(findingText(finding, cwd)));
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

/** The findings behind all that broke, each with its steps; of a single step they have been named. */
export function causeLines(result: ReplayResult, style: VerifyTextStyle): string[] {
  const causes = failedSteps(result).length > 1 ? causesOf(result) : [];
  if (!causes.length) return [];
  return [
    title('State that may explain it', style),
    ...causes.slice(0, EXPLAINED).map(({ finding, steps }) => {
      const by = finding.fixedBy === null ? '' : ` (try the transform ${finding.fixedBy})`;
      return `  ${clean(findingText(finding, style.cwd))}: ${stepsText(steps)}${by}`;
    }),
    ...(causes.length > EXPLAINED ? [`  … and ${causes.length - EXPLAINED} more`] : []),
  ];
}

/** Where it differs, then what was there and what is. */
function diffLines(
  { where, baseline, replicas }: Difference,
  [before, after]: readonly [string, string],
  { color }: VerifyTextStyle,
): string[] {
  const { red, green } = pc.createColors(color);
  const width = Math.max(before.length, after.length);
  return [
    `  ${clean(where)}`,
    `  ${green(`- ${before.padEnd(width)}  ${clean(baseline)}`)}`,
    `  ${red(`+ ${after.padEnd(width)}  ${clean(replicas)}`)}`,
  ];
}

/** What many requests at once did. */
export function raceLines({ races, steps }: ReplayResult, style: VerifyTextStyle): string[] {
  if (!races.length) return [];
  return [
    title(`Races (${races.length})`, style),
    'Many requests at once leave something else behind than as many one after the other.',
    ...races.flatMap((race) => {
      const seen = steps.find(({ step }) => step === race.seenIn);
      const where = seen ? stepName(seen) : `step ${race.seenIn}`;
      return [
        `  ${stepName(race)}, ${race.times} times; seen in ${where}`,
        ...diffLines(race.difference, ['one after the other', 'all at once'], style).map(
          (line) => `  ${line}`,
        ),
      ];
    }),
  ];
}
