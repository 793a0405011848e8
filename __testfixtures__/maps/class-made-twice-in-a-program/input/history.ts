export class History {
  private lines: Map<string, string> = new Map();

  async add(id: string, line: string): Promise<void> {
    this.lines.set(id, line);
  }

  async all(): Promise<string[]> {
    return [...this.lines.values()];
  }
}
