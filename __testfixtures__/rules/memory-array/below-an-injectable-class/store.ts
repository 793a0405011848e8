export abstract class Store<T> {
  protected items: T[] = []; //~ memory-array items

  add(item: T): void {
    this.items.push(item);
  }

  all(): T[] {
    return this.items;
  }
}

/** A form that each request fills. */
export abstract class Form {
  protected errors: string[] = [];

  check(isRight: boolean, message: string): void {
    if (!isRight) this.errors.push(message);
  }
}
