import type ts from 'typescript';
import type { Call, Calls, Doubt, Place, Range, Use, Uses } from '../model/transform.js';
import type { Event } from './value.js';
import type { Engine } from './engine.js';
import { seedsAt } from './seeds.js';
import { doubtsAbout } from './rules/untyped.js';
import { nameOfSlot } from './syntax/slots.js';
import type { Trace } from './uses/trace.js';

/** Answers in plain data: places instead of nodes, in the order of files and places, each once. */
export function usesOf(engine: Engine, source: ts.SourceFile, range: Range): Uses {
  const trace = engine.follow('state', seedsAt(engine.top, source, range));
  const events = [...trace.events].filter(({ via }) => via !== 'wrapper' && via !== 'inside wrapper');
  return {
    uses: inOrder(events.map(useAt)),
    escapes: inOrder(events.filter(({ kind }) => kind === 'handed').map(doubtAt)),
    unresolved: unresolved(engine, trace),
  };
}

export function callsOf(engine: Engine, source: ts.SourceFile, range: Range): Calls {
  const trace = engine.follow('function', seedsAt(engine.top, source, range));
  return { calls: inOrder([...trace.events].map(callAt)), unresolved: unresolved(engine, trace) };
}

function useAt({ kind, name, expression }: Event): Use {
  const role = kind === 'declaration' || kind === 'alias' ? kind : kind === 'returned' ? 'alias' : 'use';
  return { ...placeOf(name), expression: rangeOf(expression), role };
}

const ROLES: Record<Event['kind'], Call['role']> = {
  call: 'call',
  handed: 'callback',
  use: 'reference',
  alias: 'alias',
  returned: 'alias',
  declaration: 'declaration',
};

function callAt({ kind, name, expression, call, via }: Event): Call {
  return {
    ...placeOf(name),
    expression: rangeOf(expression),
    role: ROLES[kind],
    ...(call && { call: placeOf(call) }),
    ...(via && { via }),
  };
}

function doubtAt({ name, why }: Event): Doubt {
  return { ...placeOf(name), why: why ?? 'external code' };
}

function unresolved(engine: Engine, trace: Trace): Doubt[] {
  const known = new Set([
    ...[...trace.events].map(({ name }) => name),
    ...[...trace.slots.keys()].map(nameOfSlot),
  ]);
  const doubts = doubtsAbout(engine.top, trace).filter(({ name }) => !known.has(name));
  return inOrder(
    doubts.map(({ name, why, isOnlyCandidate }) => ({
      ...placeOf(name),
      why,
      ...(isOnlyCandidate && { isOnlyCandidate }),
    })),
  );
}

/** Anonymous functions and results of calls are reported where they start. */
function placeOf(node: ts.Node): Place {
  return { file: node.getSourceFile().fileName, ...rangeOf(node) };
}

function rangeOf(node: ts.Node): Range {
  return { start: node.getStart(), end: node.end };
}

function inOrder<T extends Place>(places: readonly T[]): T[] {
  const unique = new Map(places.map((place) => [JSON.stringify(place), place]));
  return [...unique.values()].sort(
    (one, other) => compare(one.file, other.file) || one.start - other.start || one.end - other.end,
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
