import { sharedMap } from "./state/stores.js";

export class History {
  private lines = sharedMap<string, string>("lines");

  async add(id: string, line: string): Promise<void> {
    await this.lines.set(id, line);
  }

  async all(): Promise<string[]> {
    return [...(await this.lines.values())];
  }
}
