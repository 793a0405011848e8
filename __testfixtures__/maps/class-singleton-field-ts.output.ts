import express from 'express';
import { wrap } from './state/async-handler';
import { sharedCounter, sharedMap } from './state/stores';

class Cart {
  private readonly lines = sharedMap<string, number>('lines');
  #changes = sharedCounter('changes');

  async add(sku: string, count: number): Promise<void> {
    await this.lines.set(sku, count);
    await this.#changes.increment();
  }

  async count(sku: string): Promise<number> {
    return (await this.lines.get(sku)) ?? 0;
  }

  get total() {
    return 1;
  }
}

const app = express();
const cart = new Cart();

app.post('/cart/:sku', wrap(async (req, res) => {
  await cart.add(req.params.sku, Number(req.body.count));
  res.json({ count: await cart.count(req.params.sku) });
}));

app.listen(3000);
