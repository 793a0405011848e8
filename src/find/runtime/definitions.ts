import type * as t from '@babel/types';
import type { Definition } from './stands-for.js';

/** What is known of the definitions of a program. */
export class Definitions {
  readonly #known = new Map<t.Node, Definition | null>();
  #cuts = 0;

  /** The answer to a first question, however far it went. */
  first(node: t.Node, find: () => Definition | undefined): Definition | undefined {
    let known = this.#known.get(node);
    if (known === undefined) this.#known.set(node, (known = find() ?? null));
    return known ?? undefined;
  }

  /** The answer on the way of another question: kept if nothing was cut short, since others may have further to go. */
  onTheWay(node: t.Node, find: () => Definition | undefined): Definition | undefined {
    const known = this.#known.get(node);
    if (known !== undefined) return known ?? undefined;
    const cuts = this.#cuts;
    const found = find();
    if (this.#cuts === cuts) this.#known.set(node, found ?? null);
    return found;
  }

  /** Given up because it is too far away. */
  tooFar(): undefined {
    this.#cuts++;
  }
}
