export class Draft {
  private readonly lines = new Map<number, string>();

  write(line: number, text: string): this {
    this.lines.set(line, text);
    return this;
  }

  text(): string {
    return [...this.lines.values()].join('\n');
  }
}
