import type { Node } from '@babel/types';
import type { FileNames } from '../runtime/names.js';
import type { Place, Program } from '../runtime/program.js';
import { isMember, rootOf, unwrapped } from '../runtime/syntax.js';
import { givenFor } from './received.js';
import type { Owner } from './site.js';

/** The lists and tables that hold objects of an owner, as the search for its lifetime comes by them. */
class Keepers {
  readonly #of = new Map<Owner, ReadonlySet<Place>>();
  /** One set for each owner that is being looked at, the innermost last. */
  readonly #open: Set<Place>[] = [];

  begin(): void {
    this.#open.push(new Set());
  }

  end(owner: Owner): void {
    const found = this.#open.pop();
    if (!found) return;
    this.#of.set(owner, found);
    this.pass(owner);
  }

  note(place: Place): void {
    this.#open.at(-1)?.add(place);
  }

  /** What is in a field of such an object is held by what holds that. */
  pass(owner: Owner): void {
    const outer = this.#open.at(-1);
    if (outer) for (const one of this.#of.get(owner) ?? []) outer.add(one);
  }

  of(owner: Owner): ReadonlySet<Place> {
    return this.#of.get(owner) ?? new Set();
  }
}

const known = new WeakMap<Program, Keepers>();

export function keepersIn(program: Program): Keepers {
  let found = known.get(program);
  if (!found) known.set(program, (found = new Keepers()));
  return found;
}

/** True if a list or table that holds objects of an owner is named by one of these. */
export function isHeldBy(program: Program, owner: Owner, names: ReadonlySet<Node>): boolean {
  const keepers = [...keepersIn(program).of(owner)];
  return keepers.length > 0 && keepers.some(({ node }) => isNamed(node, names));
}

/** `Context.sessions`, where `Context` or the whole of it is named. */
function isNamed(node: Node, names: ReadonlySet<Node>): boolean {
  for (let at: Node | undefined = node; at; at = isMember(at) ? unwrapped(at.object) : undefined)
    if (names.has(at)) return true;
  return false;
}

/** The list or table itself, and what callers give for it. */
export function noteKeepers(program: Program, names: FileNames, node: Node): void {
  const root = rootOf(node);
  const binding = root.type === 'Identifier' ? names.bindingOf(root) : undefined;
  for (const one of [{ names, node }, ...(binding ? givenFor(program, binding) : [])])
    keepersIn(program).note(one);
}
