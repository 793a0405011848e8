import { listObjects, objectKey, objectStat, putObject } from './state/objects.js';

export class Notes {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async save(id: string, text: string): Promise<void> {
    await putObject(objectKey(this.#folder, id), text, 'utf8');
  }

  async sizeOf(id: string): Promise<number> {
    const stats = await objectStat(objectKey(this.#folder, id));
    return stats.size;
  }

  async list(): Promise<string[]> {
    return await listObjects(this.#folder);
  }
}
