/** What loads files of a folder takes their default. */
export default class Visits {
  private readonly all = new Map<string, number>(); //~ memory-map all

  count(name: string): void {
    this.all.set(name, (this.all.get(name) ?? 0) + 1);
  }
}
