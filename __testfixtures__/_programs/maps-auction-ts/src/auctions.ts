export interface Bid {
  bidder: string;
  amount: number;
}

abstract class Registry<T> {
  abstract open(name: string, value: T): boolean;
  abstract names(): string[];
}

export class Auctions extends Registry<number> {
  readonly #best = new Map<string, Bid>();
  readonly #minimum = new Map<string, number>();

  open(name: string, minimum: number): boolean {
    if (this.#minimum.has(name)) return false;
    this.#minimum.set(name, minimum);
    return true;
  }

  names(): string[] {
    return Array.from(this.#minimum.keys());
  }

  bid(name: string, bid: Bid): 'ok' | 'low' | 'unknown' {
    const minimum = this.#minimum.get(name);
    if (minimum === undefined) return 'unknown';
    const best = this.#best.get(name);
    if (bid.amount < minimum || (best && bid.amount <= best.amount)) return 'low';
    this.#best.set(name, bid);
    return 'ok';
  }

  best(name: string): Bid | undefined {
    return this.#best.get(name);
  }

  close(name: string): Bid | null {
    const best = this.#best.get(name);
    this.#best.delete(name);
    this.#minimum.delete(name);
    return best ?? null;
  }
}
