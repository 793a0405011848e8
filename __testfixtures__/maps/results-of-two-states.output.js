const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedCounter, sharedRecord } = require('./state/stores');

const app = express();
app.use(express.json());
const flags = sharedRecord('flags');
const version = sharedCounter('version', 1);

// In one block.
app.post('/flags/:name', wrap(async (req, res) => {
  const { name } = req.params;
  const current = await flags.update(name, (value) => !value);
  const count = await version.increment();
  res.json({ [name]: current, version: count, next: count + 1 });
}));

// In a block of the other's.
app.put('/flags/:name', wrap(async (req, res) => {
  const { name } = req.params;
  const count = await version.increment();
  if (req.body.toggle) {
    const current = await flags.update(name, (value) => !value);
    return res.json({ flag: current, version: count });
  }
  res.json({ version: count, next: count + 1 });
}));

// Apart: each has the first name.
app.post('/apart', wrap(async (req, res) => {
  if (req.body.flag) {
    const current = await flags.update('apart', (value) => !value);
    res.json([current, current]);
  } else {
    const current = await version.increment();
    res.json([current, current]);
  }
}));

app.listen(3000);
