const express = require('express');

const readings = new Map();
const app = express();
app.use(express.json());

app.post('/sensors/:id', (req, res) => {
  let list = readings.get(req.params.id) || [];
  list = list.filter(({ at }) => at > req.body.since);
  list.push({ at: req.body.at, value: req.body.value });
  readings.set(req.params.id, list);
  res.json({ kept: list.length });
});

app.listen(3000);
