import type { Difference, RaceResult } from '../../model/replay.js';
import { compare } from '../comparison/compare.js';
import { viewOf } from '../comparison/view.js';
import { varyingNames } from '../judge.js';
import type { Step } from '../traces/step.js';
import { writes } from './play-volleys.js';
import type { VolleyStep } from './volley.js';

/** A step, from 0, as it went one time after the other (in two runs or more) and at once. */
interface Told {
  index: number;
  step: Step;
  inTurn: readonly VolleyStep[];
  atOnce: VolleyStep;
}

/** Refusals by which a server says that it was asked too many things at once: the client knows. */
const CONFLICTS = new Set(['409', '412', '423', '425', '429', '503']);

/**
 * Where many requests at once have left another state than as many one after the other. Each write is named once, with
 * the first answer that shows it; further answers of the same request say nothing new.
 * @param inTurn two runs or more; what differs between them is noise
 * @param isComparable whether the replicas answer a step, by its index, as they should without a race
 */
export function findRaces(
  trace: readonly Step[],
  inTurn: readonly (readonly VolleyStep[])[],
  atOnce: readonly VolleyStep[],
  isComparable: (index: number) => boolean,
): RaceResult[] {
  const races: RaceResult[] = [];
  const shown = new Set<string>();
  for (const told of stepsOf(trace, inTurn, atOnce)) {
    if (isRefused(told)) break;
    const difference = isComparable(told.index) ? differenceIn(told) : undefined;
    const write = writes(told.step) ? told.index : lastWrite(trace, told.index);
    const key = `${told.step.method} ${told.step.path}`;
    if (!difference || write === undefined || shown.has(key)) continue;
    shown.add(key);
    if (races.some((race) => race.step === write + 1)) continue;
    races.push(makeRace(write, told, difference, trace, atOnce));
  }
  return races;
}

function stepsOf(
  trace: readonly Step[],
  inTurn: readonly (readonly VolleyStep[])[],
  atOnce: readonly VolleyStep[],
): Told[] {
  return trace.flatMap((step, index) => {
    const many = atOnce[index];
    return many ? [{ index, step, inTurn: inTurn.flatMap((run) => run[index] ?? []), atOnce: many }] : [];
  });
}

function differenceIn({ step, inTurn, atOnce }: Told): Difference | undefined {
  if (writes(step)) return differenceOfStatuses(inTurn, atOnce);
  const renamed = varyingNames(inTurn);
  const views = inTurn.map((each) => viewOf(each, renamed));
  const { differences } = compare(views, viewOf(atOnce, renamed), { anyOrder: true });
  // Tags and such stand for the order of a body too, in which nothing is wrong.
  return differences.find(({ where }) => !where.startsWith('header '));
}

function differenceOfStatuses(inTurn: readonly VolleyStep[], atOnce: VolleyStep): Difference | undefined {
  const [first = '', ...others] = inTurn.map(({ statuses }) => countsIn(statuses));
  const replicas = countsIn(atOnce.statuses);
  if (others.some((other) => other !== first) || replicas === first) return undefined;
  return { where: 'status', baseline: first, replicas };
}

/** `1 × 200, 4 × 409` */
function countsIn(statuses: readonly string[]): string {
  return [...new Set(statuses)]
    .map((status) => `${statuses.filter((other) => other === status).length} × ${status}`)
    .join(', ');
}

/** Whether the server has refused some of what it would have done in turn: then it has done less, and has said so. */
function isRefused({ step, inTurn: [first], atOnce }: Told): boolean {
  if (!writes(step) || !first) return false;
  const further = atOnce.statuses.filter((status) => countOf(atOnce, status) > countOf(first, status));
  const fewer = first.statuses.some(
    (status) => status < '400' && countOf(atOnce, status) < countOf(first, status),
  );
  return fewer && further.every((status) => CONFLICTS.has(status));
}

function countOf({ statuses }: VolleyStep, status: string): number {
  return statuses.filter((other) => other === status).length;
}

function lastWrite(trace: readonly Step[], before: number): number | undefined {
  const at = trace.slice(0, before).findLastIndex(writes);
  return at < 0 ? undefined : at;
}

function makeRace(
  write: number,
  { index }: Told,
  difference: Difference,
  trace: readonly Step[],
  atOnce: readonly VolleyStep[],
): RaceResult {
  const sent = atOnce[write];
  return {
    step: write + 1,
    method: trace[write]?.method ?? '',
    path: sent?.path ?? '',
    times: sent?.statuses.length ?? 0,
    seenIn: index + 1,
    difference,
  };
}
