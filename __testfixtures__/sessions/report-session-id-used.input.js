const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({
  secret: 'cat',
  cookie: { maxAge: 1000 },
}));
app.get('/', (req, res) => res.send(carts[req.sessionID]));
const carts = {};
