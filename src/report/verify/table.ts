import pc from 'picocolors';
import type { ReplayResult, StepResult } from '../../model/replay.js';
import { printable, shortened } from '../printable.js';
import { replicaOf } from './words.js';

/** A longer trace shows runs of requests that went well as one row. */
const FOLDED_FROM = 40;
/** Shorter runs stay as they are. */
const RUN = 3;
const PATH_WIDTH = 60;

/** Step, request, client, replica, verdict. */
type Row = readonly string[];
/** One step, or the first and the last of a run that went well. */
type Entry = readonly [first: StepResult, last: StepResult];

/** The requests of a trace, a row each. The column of clients is there if the trace has several. */
export function requestTable(result: ReplayResult, color: boolean): string[] {
  const { steps } = result;
  const entries = steps.length > FOLDED_FROM ? folded(steps) : steps.map((step): Entry => [step, step]);
  const isShared = steps.every(({ client }) => client === steps[0]?.client);
  const rows = entries.map((entry) => rowOf(result, entry));
  const all: Row[] = [['step', 'request', 'client', 'replica', 'verdict'], ...rows];
  const columns = isShared ? [0, 1, 3, 4] : [0, 1, 2, 3, 4];
  const widths = columns.map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row, index) => {
    const cells = columns.map((column, at) => {
      const text = row[column] ?? '';
      return column === 0 ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0);
    });
    const line = `  ${cells.join('  ')}`.trimEnd();
    return paint(line, index === 0 ? undefined : entries[index - 1]?.[0], color);
  });
}

/** Runs of steps that went well as one entry each. */
function folded(steps: readonly StepResult[]): Entry[] {
  const runs: StepResult[][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    if (run?.[0] && isFine(step) && isFine(run[0])) run.push(step);
    else runs.push([step]);
  }
  return runs.flatMap((run): Entry[] => {
    const [first, last] = [run[0], run.at(-1)];
    return first && last && run.length > RUN ? [[first, last]] : run.map((step): Entry => [step, step]);
  });
}

function isFine({ verdict, baselineUnexpected }: StepResult): boolean {
  return verdict === 'same' && baselineUnexpected === null;
}

function rowOf(result: ReplayResult, [first, last]: Entry): Row {
  if (first !== last)
    return [`${first.step}–${last.step}`, `… ${last.step - first.step + 1} requests`, '', '', 'same'];
  const request = `${first.method} ${shortened(printable(first.path), PATH_WIDTH)}`;
  const verdict =
    first.baselineUnexpected === null ? first.verdict : `${first.verdict} (not as the trace expects)`;
  return [`${first.step}`, request, printable(first.client), replicaOf(result, first), verdict];
}

function paint(line: string, step: StepResult | undefined, color: boolean): string {
  const { red, yellow, dim } = pc.createColors(color);
  if (!step) return dim(line);
  if (step.verdict !== 'same') return red(line);
  return step.baselineUnexpected === null ? line : yellow(line);
}
