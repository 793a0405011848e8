import type { Difference } from '../../model/replay.js';
import type { Json } from './view.js';

export type Absent = undefined;

const SHOWN = 80;

/** A difference in words that fit on a line. Long texts are shown around their first difference. */
export function makeDifference(first: Json | Absent, replicas: Json | Absent, where: string): Difference {
  const at = typeof first === 'string' && typeof replicas === 'string' ? firstDifference(first, replicas) : 0;
  return { where: readable(where), baseline: show(first, at), replicas: show(replicas, at) };
}

/** Where in a view, in words: lines are those of the body, headers are named as such. */
export function readable(where: string): string {
  return where
    .replace(/^text\[(\d+)\]/, (_, index) => `body line ${Number(index) + 1}`)
    .replace(/^text\b/, 'body')
    .replace(/^(headers|further)\./, 'header ')
    .replace(/^cookies\./, 'cookie ');
}

/** Offset of the first unit that is not the same. */
export function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

function show(value: Json | Absent, at: number): string {
  if (value === undefined) return '(nothing)';
  if (typeof value !== 'string') return clip(JSON.stringify(value), 0);
  return JSON.stringify(clip(value, at));
}

/** The part of a long text around the offset `at`. */
function clip(text: string, at: number): string {
  const start = Math.max(0, Math.min(at - SHOWN / 2, text.length - SHOWN));
  const end = start + SHOWN;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
