const express = require('express');
const carts = require('./carts');
const { products, findProduct } = require('./products');

const app = express();
app.use(express.json());

app.get('/products', (req, res) => res.json(products));

app.get('/cart/:user', (req, res) => {
  const { user } = req.params;
  res.json({ ...carts.getCart(user), total: carts.totalOf(user) });
});

app.post('/cart/:user/items', (req, res) => {
  const { productId, quantity = 1 } = req.body;
  if (!findProduct(productId)) return res.status(404).json({ error: 'no such product' });
  if (quantity < 1) return res.status(400).json({ error: 'quantity must be positive' });
  carts.addItem(req.params.user, productId, quantity);
  res.status(201).json(carts.getCart(req.params.user));
});

app.delete('/cart/:user/items/:product', (req, res) => {
  if (!carts.removeItem(req.params.user, req.params.product)) {
    return res.status(404).json({ error: 'not in the cart' });
  }
  res.sendStatus(204);
});

app.put('/cart/:user/coupon', (req, res) => {
  if (!carts.setCoupon(req.params.user, req.body.code)) return res.status(404).json({ error: 'no cart' });
  res.json({ total: carts.totalOf(req.params.user) });
});

app.post('/cart/:user/checkout', (req, res) => {
  const total = carts.totalOf(req.params.user);
  if (!carts.clearCart(req.params.user)) return res.status(409).json({ error: 'nothing to pay' });
  res.json({ paid: total });
});

app.get('/carts', (req, res) => res.json({ open: carts.countCarts() }));

app.listen(process.env.PORT || 3000);
