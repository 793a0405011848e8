/** The first bytes of a body that streams by. */
export class BodyCopy {
  readonly #limit: number;
  readonly #chunks: Buffer[] = [];
  #kept = 0;
  /** Of the whole body, in bytes. */
  size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(chunk: Buffer): void {
    this.size += chunk.length;
    const room = this.#limit - this.#kept;
    if (room <= 0) return;
    this.#chunks.push(chunk.subarray(0, room));
    this.#kept += Math.min(chunk.length, room);
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#chunks);
  }
}

export type HeaderList = [name: string, value: string][];

/** A request that went through the proxy, as the app got it, and what the app answered. */
export interface RecordedExchange {
  /** Milliseconds since the epoch. */
  start: number;
  end: number;
  method: string;
  /** Path and query. */
  path: string;
  headers: HeaderList;
  sent: BodyCopy;
  /** Undefined until an answer begins. */
  answer: { status: number; statusText: string; headers: HeaderList } | undefined;
  received: BodyCopy;
  isWebSocket: boolean;
}
