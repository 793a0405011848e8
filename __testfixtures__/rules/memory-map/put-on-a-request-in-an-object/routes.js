const router = require('express').Router();

router.post('/carts/:user', (req, res) => {
  const { carts } = req.shop;
  carts.set(req.params.user, req.body.items);
  req.shop.seen.set(req.params.user, true);
  res.end();
});
router.get('/carts/:user', (req, res) => {
  res.json({ items: req.shop.carts.get(req.params.user), apple: req.shop.prices.get('apple') });
});
module.exports = router;
