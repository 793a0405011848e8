const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
}));
app.post('/cart', (req, res) => {
  req.session.cart.push(req.body.item);
  res.redirect('/cart');
});
