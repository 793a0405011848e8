export class LocalCache<T> {
  private readonly entries = new Map<string, T>(); //~ memory-map entries

  get(key: string): T | undefined {
    return this.entries.get(key);
  }

  set(key: string, value: T): void {
    this.entries.set(key, value);
  }

  drop(key: string): void {
    this.entries.delete(key);
  }
}
