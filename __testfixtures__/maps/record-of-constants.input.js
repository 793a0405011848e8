const express = require('express');
const app = express();
const prices = { bread: 2, milk: 1 };

app.get('/prices/:item', (req, res) => res.json({ price: prices[req.params.item] }));

app.listen(3000);
