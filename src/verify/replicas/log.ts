import type { Readable } from 'node:stream';

const MAX_LINES = 500;
const MAX_LENGTH = 2_000;

/** The last lines that a replica wrote, over all its restarts. Bounded, so that a chatty app cannot fill the memory. */
export class Log {
  #lines: string[] = [];

  get lines(): readonly string[] {
    return this.#lines;
  }

  add(line: string): void {
    this.#lines.push(line.slice(0, MAX_LENGTH));
    if (this.#lines.length > MAX_LINES) this.#lines.shift();
  }

  /** Adds every line of an output stream. */
  follow(stream: Readable): void {
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      const lines = (rest + text).split(/\r?\n/);
      rest = (lines.pop() ?? '').slice(0, MAX_LENGTH);
      for (const line of lines) this.add(line);
    });
    stream.on('close', () => {
      if (rest) this.add(rest);
    });
  }
}
