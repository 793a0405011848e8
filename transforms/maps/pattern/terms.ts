import type { Node } from '@babel/types';
import type { Use } from '../state.js';
import { sameKey, type Access, type Key } from './access.js';
import type { Terms } from './sum.js';

/** The operations on one entry, as the terms of an expression; those that the expression really has are kept. */
export class EntryTerms implements Terms {
  /** Uses that were found in their place. */
  readonly seen = new Set<Use>();
  readonly #accesses: readonly Access[];
  readonly #key: Key | undefined;

  constructor(accesses: readonly Access[], key: Key | undefined) {
    this.#accesses = accesses;
    this.#key = key;
  }

  read(node: Node): { initial?: number } | undefined {
    return this.#is('get', node) ? {} : undefined;
  }

  asks(node: Node): boolean {
    return this.#is('has', node);
  }

  /** True if every one of the operations was found in a place where it is understood. */
  get isComplete(): boolean {
    return this.#accesses.every(({ use }) => this.seen.has(use));
  }

  #is(op: string, node: Node): boolean {
    const access = this.#accesses.find(
      (one) => one.op === op && one.node === node && sameKey(one.key, this.#key),
    );
    if (access) this.seen.add(access.use);
    return access !== undefined;
  }
}
