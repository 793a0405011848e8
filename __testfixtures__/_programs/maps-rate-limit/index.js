const express = require('express');
const rateLimit = require('./rate-limit');

const quotes = ['Less is more.', 'Know thyself.'];
const failures = {};

const app = express();

app.get('/quotes/:n', rateLimit, (req, res) => {
  const quote = quotes[req.params.n];
  if (!quote) return res.status(404).json({ error: 'no such quote' });
  res.json({ quote });
});

// Three wrong PINs lock the door.
app.post('/unlock/:door/:pin', (req, res) => {
  const { door, pin } = req.params;
  if (failures[door] >= 3) return res.status(423).json({ error: 'locked' });
  if (pin !== '1234') {
    failures[door] = (failures[door] || 0) + 1;
    return res.status(401).json({ failures: failures[door] });
  }
  delete failures[door];
  res.json({ open: true });
});

app.listen(process.env.PORT || 3000);
