import express from 'express';
import { type Inventory, MemoryInventory, type Product } from './inventory.js';

const inventory: Inventory = new MemoryInventory();

const app = express();
app.use(express.json());

app.put('/products/:sku', (req, res) => {
  const { name, stock } = req.body as Omit<Product, 'sku'>;
  inventory.add({ sku: req.params.sku, name, stock });
  res.status(201).json(inventory.find(req.params.sku));
});

app.get('/products', (_req, res) => {
  res.json(inventory.list().filter((product) => product.stock > 0));
});

app.get('/products/:sku', (req, res) => {
  const product = inventory.find(req.params.sku);
  if (!product) {
    res.status(404).json({ error: 'unknown' });
    return;
  }
  res.json(product);
});

app.post('/products/:sku/reservations', (req, res) => {
  const { quantity } = req.body as { quantity: number };
  const reservation = inventory.reserve(req.params.sku, quantity);
  if (reservation) res.status(201).json(reservation);
  else res.status(409).json({ error: 'sold out' });
});

app.delete('/reservations/:id', (req, res) => {
  res.sendStatus(inventory.release(Number(req.params.id)) ? 204 : 404);
});

app.listen(process.env.PORT ?? 3000);
