const express = require('express');
const { lookUp } = require('geo-index');
const app = express();
const places = new Map();

app.post('/places/:id', (req, res) => {
  places.set(req.params.id, lookUp(req.body.address));
  res.end();
});

app.get('/places/:id', (req, res) => res.json(places.get(req.params.id)));

app.listen(3000);
