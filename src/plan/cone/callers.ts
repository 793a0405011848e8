import type { Node } from '@babel/types';

/** Who calls a function, as far as the cone goes: along these lines it spreads that a store is changed. */
export class Callers {
  readonly #of = new Map<Node, Set<Node>>();

  note(callee: Node, caller: Node): void {
    this.#of.set(callee, (this.#of.get(callee) ?? new Set()).add(caller));
  }

  /** Adds to the functions in which something happens those that call them, and so on. */
  spread(functions: Set<Node>): void {
    const queue = [...functions];
    for (let fn = queue.shift(); fn; fn = queue.shift())
      for (const caller of this.#of.get(fn) ?? [])
        if (!functions.has(caller)) {
          functions.add(caller);
          queue.push(caller);
        }
  }
}
