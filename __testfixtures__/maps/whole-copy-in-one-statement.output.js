const express = require('express');
const _ = require('lodash');
const { wrap } = require('./state/async-handler');
const { sharedValue, withLock } = require('./state/stores');
const app = express();
app.use(express.json());

const tree = sharedValue('tree', {});

app.post('/tree', wrap(async (req, res) => {
  return withLock('tree', async () => {
    const current = await tree.get();
    _.set(current, req.body.path, req.body.value);
    await tree.set(current);
    res.json(current);
  });
}));

app.listen(3000);
