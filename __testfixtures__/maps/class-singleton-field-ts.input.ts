import express from 'express';

class Cart {
  private readonly lines = new Map<string, number>();
  #changes = 0;

  add(sku: string, count: number): void {
    this.lines.set(sku, count);
    this.#changes += 1;
  }

  count(sku: string): number {
    return this.lines.get(sku) ?? 0;
  }

  get total() {
    return 1;
  }
}

const app = express();
const cart = new Cart();

app.post('/cart/:sku', (req, res) => {
  cart.add(req.params.sku, Number(req.body.count));
  res.json({ count: cart.count(req.params.sku) });
});

app.listen(3000);
