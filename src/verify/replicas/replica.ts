import { join } from 'node:path';
import { type Container, endContainer, startContainer } from './container.js';
import { Log } from './log.js';
import type { AppOptions, EndSignal } from '../options.js';

/** A process of the app that is thrown away and started anew at will; at most one at a time. */
export class Replica {
  readonly name: string;
  readonly log = new Log();
  readonly #options: AppOptions;
  readonly #scratch: string;
  #container: Container | undefined;
  #starts = 0;

  /** @param scratch existing folder for what its processes need */
  constructor(name: string, options: AppOptions, scratch: string) {
    this.name = name;
    this.#options = options;
    this.#scratch = scratch;
  }

  /** Starts a process in a fresh copy. */
  async start(): Promise<void> {
    const folder = join(this.#scratch, `${this.name.replaceAll(' ', '-')}.${this.#starts++}`);
    this.#container = await startContainer(this.name, folder, this.#options, this.log);
  }

  /** Ends the process, if there is one, and removes its files. */
  async stop(signal: EndSignal = 'SIGTERM'): Promise<void> {
    const container = this.#container;
    this.#container = undefined;
    if (container) await endContainer(container, signal, this.#options);
  }

  async restart(signal: EndSignal = 'SIGTERM'): Promise<void> {
    await this.stop(signal);
    this.log.add(`--- ended with ${signal}, starting again ---`);
    await this.start();
  }

  get restarts(): number {
    return Math.max(0, this.#starts - 1);
  }

  get container(): Container {
    if (!this.#container) throw new Error(`${this.name} is not running`);
    return this.#container;
  }
}
