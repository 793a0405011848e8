export class Rooms {
  private readonly all = new Map<string, unknown>(); //~ memory-map all

  add(name: string, room: unknown): number {
    this.all.set(name, room);
    return this.all.size;
  }
}
