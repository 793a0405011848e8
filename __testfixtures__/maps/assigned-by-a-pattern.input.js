const express = require('express');
const app = express();
app.use(express.json());

let theme;
let size = 1;
let color = 'red';
let depth = 1;
let list = [];
let limits = {};
let next = '';

app.post('/theme', (req, res) => {
  ({ theme } = req.body);
  res.json({ theme });
});

app.post('/size', (req, res) => {
  ({ size = 2 } = req.body);
  res.json({ size });
});

app.post('/color', (req, res) => {
  ({ shade: color } = req.body);
  res.json({ color });
});

app.post('/depth', (req, res) => {
  ({
    a: { depth },
  } = req.body);
  res.json({ depth });
});

app.post('/list', (req, res) => {
  ({ list } = req.body);
  res.json(list);
});

app.post('/limits', (req, res) => {
  for ({ limits } of req.body.all) console.log(limits.high);
  res.json(limits);
});

// Another variable of this name, and a property: neither is the state.
app.post('/next', (req, res) => {
  let theme;
  ({ theme, next: req.next } = req.body);
  next = String(theme);
  res.json({ next });
});

app.listen(3000);
