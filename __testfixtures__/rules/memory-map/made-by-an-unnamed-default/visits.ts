export class Visits {
  private counts = new Map<string, number>(); //~ memory-map counts

  count(url: string) {
    this.counts.set(url, (this.counts.get(url) ?? 0) + 1);
  }
}
