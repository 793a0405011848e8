import type { resolve } from '../../src/resolve/index.js';
import type { Place } from '../../src/model/transform.js';

/**
 * A small program with marks in comments, each right before a name:
 * `S` the state's declaration, `R` a reference of it, `F` a function, `C` a call of it (or where it is handed on as a
 * callback), `E` a reference where the state escapes, `U` a place that must be reported as unresolved.
 */
export interface Case {
  name: string;
  files: Record<string, string>;
}

type Mark = 'S' | 'R' | 'F' | 'C' | 'E' | 'U';
type File = { file: string; text: string };

interface Program {
  files: File[];
  manifests: File[];
  tsconfigs: File[];
  marks: Record<Mark, Place[]>;
}

/** Places as `name (file:line)`. */
export interface Verdict {
  /** Marked, not found. */
  missing: string[];
  /** Found, not marked; declarations, other names of it and what happens inside a wrapper are not counted. */
  wrong: string[];
  unresolved: string[];
}

export interface Judgement {
  /** Undefined if the case does not ask. */
  references: Verdict | undefined;
  calls: Verdict | undefined;
  escapes: string[];
  expected: { escapes: string[]; unresolved: string[] };
}

export function programOf({ files }: Case): Program {
  const program: Program = {
    files: [],
    manifests: [],
    tsconfigs: [],
    marks: { S: [], R: [], F: [], C: [], E: [], U: [] },
  };
  for (const [name, text] of Object.entries(files)) {
    const one = { file: `/app/${name}`, text };
    if (name.endsWith('package.json')) program.manifests.push(one);
    else if (name.endsWith('.json')) program.tsconfigs.push(one);
    else program.files.push(one);
    for (const { 1: letters = '', index, 0: mark } of text.matchAll(/\/\*([SRFCEU]+)\*\//g))
      for (const letter of letters) program.marks[letter as Mark].push(placeAt(one, index + mark.length));
  }
  return program;
}

/** The name, string or `[key]` that a mark stands before. */
function placeAt({ file, text }: File, start: number): Place {
  const [name = ''] = /^(?:#?[\w$]+|'[^']*'|\[\w+\])/.exec(text.slice(start)) ?? [];
  return { file, start, end: start + name.length };
}

/** Compares what is found with the marks. */
export function judge(resolver: typeof resolve, { files, manifests, tsconfigs, marks }: Program): Judgement {
  const resolved = resolver(files, { manifests, tsconfigs });
  const show = (places: readonly Place[]): string[] => [...new Set(places.map((one) => shown(files, one)))];
  const verdict = (found: Place[], wanted: Place[], unresolved: Place[]): Verdict => ({
    missing: show(without(wanted, found)),
    wrong: show(without(found, wanted)),
    unresolved: show(unresolved),
  });
  const uses = marks.S.map((place) => resolved.usesOf(place.file, place));
  const calls = marks.F.map((place) => resolved.callsOf(place.file, place));
  const references = uses.flatMap((one) => one.uses).filter(({ role }) => role === 'use');
  const called = calls
    .flatMap((one) => one.calls)
    .filter(({ role, via }) => (role === 'call' || role === 'callback') && via !== 'inside wrapper');
  const doubts = (all: { unresolved: Place[] }[]): Place[] => all.flatMap(({ unresolved }) => unresolved);
  return {
    references: marks.S.length ? verdict(references, [...marks.R, ...marks.E], doubts(uses)) : undefined,
    calls:
      marks.F.length && marks.C.length + marks.U.length ? verdict(called, marks.C, doubts(calls)) : undefined,
    escapes: show(uses.flatMap(({ escapes }) => escapes)),
    expected: { escapes: show(marks.E), unresolved: show(marks.U) },
  };
}

function without(places: readonly Place[], others: readonly Place[]): Place[] {
  const known = new Set(others.map(key));
  return places.filter((place) => !known.has(key(place)));
}

function key({ file, start }: Place): string {
  return `${file}:${start}`;
}

function shown(files: readonly File[], { file, start, end }: Place): string {
  const text = files.find((one) => one.file === file)?.text ?? '';
  const line = text.slice(0, start).split('\n').length;
  return `${text.slice(start, end)} (${file.slice('/app/'.length)}:${line})`;
}
