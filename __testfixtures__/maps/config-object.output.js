const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedValue } = require('./state/stores');
const app = express();
const config = sharedValue('config', { count: 0, mode: 'a' });

app.put('/config', wrap(async (req, res) => {
  await config.set({ count: Number(req.body.count), mode: String(req.body.mode) });
  res.end();
}));

app.get('/config', wrap(async (req, res) => {
  const foundConfig = await config.get();
  return res.json({ mode: foundConfig.mode, twice: foundConfig.count * 2 });
}));

app.listen(3000);
