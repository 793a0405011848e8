// Made for each request by a static method that keeps none of them.
import { createServer } from 'node:http';

class Basket {
  private readonly items = new Map<string, number>();

  static of(path: string): Basket {
    const basket = new this();
    basket.add(path);
    return basket;
  }
  add(name: string): this {
    this.items.set(name, (this.items.get(name) ?? 0) + 1);
    return this;
  }
  size(): number {
    return this.items.size;
  }
}

createServer((req, res) => {
  res.end(String(Basket.of(req.url ?? '').add('x').size()));
});
