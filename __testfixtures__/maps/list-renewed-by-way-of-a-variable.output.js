const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const readings = sharedMap('readings');
const app = express();
app.use(express.json());

app.post('/sensors/:id', wrap(async (req, res) => {
  let list = await readings.update(req.params.id, (entry = []) => {
    entry = entry.filter(({ at }) => at > req.body.since);
    entry.push({ at: req.body.at, value: req.body.value });
    return entry;
  });
  res.json({ kept: list.length });
}));

app.listen(3000);
