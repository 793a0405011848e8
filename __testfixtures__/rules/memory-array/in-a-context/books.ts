export class Books {
  private readonly all: { title: string }[] = []; //~ memory-array all

  add(title: string): number {
    this.all.push({ title });
    return this.all.length;
  }
}
