import fs from 'node:fs/promises';
import type { Stats } from 'node:fs';
import path from 'node:path';

export class Notes {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async save(id: string, text: string): Promise<void> {
    await fs.writeFile(path.join(this.#folder, id), text, 'utf8');
  }

  async sizeOf(id: string): Promise<number> {
    const stats: Stats = await fs.stat(path.join(this.#folder, id));
    return stats.size;
  }

  async list(): Promise<string[]> {
    return await fs.readdir(this.#folder);
  }
}
