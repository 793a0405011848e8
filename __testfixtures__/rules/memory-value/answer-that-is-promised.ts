import express from 'express';
import { load } from './shop';

class Cart {
  last?: Promise<unknown>; //~ memory-value last

  async add(item: string) {
    this.last = load(item).then((found) => found.price);
    return this.last;
  }
}

const cart = new Cart();
const app = express();
app.post('/add', async (req, res) => res.json(await cart.add(req.body.item)));
app.get('/last', async (req, res) => res.json(await cart.last));
