import { habitsOf, type Habits } from '../../ast/habits.js';
import { freeName, namesIn } from '../../ast/names.js';
import type { View } from './view.js';

/** Names for new variables, and the habits of the files that they are written into. */
export class Names {
  readonly #view: View;
  readonly #taken = new Map<string, Set<string>>();
  readonly #habits = new Map<string, Habits>();

  constructor(view: View) {
    this.#view = view;
  }

  /** The first of the candidates that the file does not use yet. */
  next(file: string, candidates: readonly string[]): string {
    const parsed = this.#view.context.parsed(file);
    const taken = this.#taken.get(file) ?? (parsed ? namesIn(parsed) : new Set<string>());
    this.#taken.set(file, taken);
    const name = freeName(taken, candidates);
    taken.add(name);
    return name;
  }

  habits(file: string): Habits {
    const parsed = this.#view.context.parsed(file);
    const known = this.#habits.get(file) ?? (parsed && habitsOf(parsed));
    if (!known) throw new Error(`${file} is not parsed`);
    this.#habits.set(file, known);
    return known;
  }
}
