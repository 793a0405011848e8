const express = require('express');
const app = express();

const PRICES = new Map([['tea', 2], ['coffee', 3]]);

app.get('/price/:drink', (req, res) => res.json(PRICES.get(req.params.drink)));
