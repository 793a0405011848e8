import type { Answer } from '../../model/replay.js';
import type { Step } from '../traces/step.js';
import { answerText } from './answer-text.js';
import type { Carry } from './carry.js';
import { canFit, fits, roleKey, rolesOf } from './fits.js';
import { describePlace } from './place.js';
import { type Source, sourcesOf } from './sources.js';
import { type Use, usesOf } from './uses.js';
import { Wanted } from './wanted.js';
import { isDistinct } from './words.js';

/**
 * Finds the values of requests that the server made: they stand in an earlier answer, and in no request before it.
 * Short values, which occur twice by chance, count only where the place leaves no doubt.
 * @param answers to each step, as recorded; undefined where there is none
 */
export function correlate(steps: readonly Step[], answers: readonly (Answer | undefined)[]): Carry[] {
  const uses = steps.map(usesOf);
  const known = firstUses(uses);
  const sources = sourcesByValue(steps, answers, uses);
  const carries = new Map<string, Carry>();
  for (const [index, step] of uses.entries()) {
    const taken: Use[] = [];
    for (const use of step) {
      if (taken.some((other) => overlap(use, other))) continue;
      const source = best(sources.get(use.value) ?? [], use, index, steps, known);
      if (!source) continue;
      taken.push(use);
      addUse(carries, source, use, index);
    }
  }
  return [...carries.values()];
}

/** A source in the answer to a step, by its index. */
type Found = Source & { from: number };
type Sources = Map<string, Found[]>;

/** By value, and by role and value: the index of the first request that has it. */
function firstUses(uses: readonly Use[][]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  const note = (key: string, index: number) => first.has(key) || first.set(key, index);
  for (const [index, step] of uses.entries()) {
    for (const { value, role } of step) {
      note(value, index);
      if (role) note(roleKey(role, value), index);
    }
  }
  return first;
}

function sourcesByValue(
  steps: readonly Step[],
  answers: readonly (Answer | undefined)[],
  uses: readonly Use[][],
): Sources {
  const known = uses.slice(1).flat();
  const wanted = new Wanted(
    known.flatMap(({ value, role }) => (value !== '' && (role || isDistinct(value)) ? [value] : [])),
  );
  const sources: Sources = new Map();
  for (const [from, answer] of answers.entries()) {
    const asked = steps[from];
    if (!answer || !asked) continue;
    for (const source of sourcesOf(answerText(answer, asked.path), wanted)) {
      if (!isDistinct(source.value) && !canFit(source, asked)) continue;
      const same = sources.get(source.value) ?? [];
      sources.set(source.value, same);
      same.push({ ...source, from });
    }
  }
  return sources;
}

/** The surest of the sources (in the order of their answers) that a use can come from; the first of equals. */
function best(
  candidates: readonly Found[],
  use: Use,
  index: number,
  steps: readonly Step[],
  known: ReadonlyMap<string, number>,
): Found | undefined {
  const first = (key: string) => Math.min(index, known.get(key) ?? index);
  const distinct = isDistinct(use.value);
  const before = first(distinct || !use.role ? use.value : roleKey(use.role, use.value));
  const possible: Found[] = [];
  for (const source of candidates) {
    if (source.from >= before) break;
    const asked = steps[source.from];
    const isSure = () =>
      asked && fits(source, use, asked) && rolesOf(source, use).every((key) => first(key) > source.from);
    if (distinct || isSure()) possible.push(source);
  }
  return possible.sort((a, b) => b.sure - a.sure || a.from - b.from)[0];
}

function addUse(carries: Map<string, Carry>, source: Found, use: Use, step: number): void {
  const { from, place, value } = source;
  const key = JSON.stringify([from, place]);
  const carry = carries.get(key) ?? {
    name: nameOf(source, carries.size),
    from,
    place,
    recorded: value,
    uses: [],
  };
  carries.set(key, carry);
  const { part, start, end, coding } = use;
  carry.uses.push({ step, part, start, end, coding });
}

/** No name that a trace can give: those have no `#`. */
function nameOf({ place, from }: Found, count: number): string {
  const [, word = 'value'] = /(\w+)\W*$/.exec(describePlace(place)) ?? [];
  return `${word}#${from + 1}.${count + 1}`;
}

function overlap(a: Use, b: Use): boolean {
  return a.part === b.part && a.start < b.end && b.start < a.end;
}
