import type ts from 'typescript';
import type { Analysis } from '../analysis.js';
import type { Event, Slot, Via, Why } from '../value.js';

/** How a value came to a place: as itself, or as what a wrapper made of it; `loose` if that wrapper is not ours. */
export interface Token {
  via?: Via;
  loose?: true;
}

/** What a trace is for, when all answers are final. */
export type Asked = 'state' | 'function';

/** The part of `Trace` that the rules for arguments need. */
export interface Tracer {
  readonly a: Analysis;
  readonly settled: boolean;
  /** Undefined while answers still grow; after that, what is still empty is unknown. */
  readonly asked: Asked | undefined;
  /** True where an object is followed for what is in it. */
  readonly isCarrier: boolean;
  flowOf(seed: ts.Node): Iterable<Event>;
  add(event: Event): void;
  note(kind: 'use' | 'alias', expression: ts.Node, name: ts.Node, token: Token): void;
  lose(expression: ts.Node, name: ts.Node, token: Token, why: Why, at?: Pick<Event, 'call' | 'index'>): void;
  hold(slot: Slot, token: Token): void;
  climb(expression: ts.Node, name: ts.Node, token: Token): void;
}
