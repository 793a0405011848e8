/** Which replica gets a request: each in its turn, or any, in an order that the seed alone decides. */
export type Order = 'round-robin' | { seed: number };

/**
 * A function that gives the index of the replica for one request after the other.
 * @param replicas how many there are
 */
export function makeRoute(order: Order, replicas: number): () => number {
  if (order !== 'round-robin') {
    const random = mulberry32(order.seed);
    return () => Math.floor(random() * replicas);
  }
  let next = 0;
  return () => next++ % replicas;
}

/** Numbers from 0 to below 1; the same seed gives the same ones on every machine. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
