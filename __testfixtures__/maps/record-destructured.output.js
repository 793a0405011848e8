const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedValue } = require('./state/stores');

const settings = sharedValue('settings', { theme: 'light', size: 10 });
const app = express();
app.use(express.json());

app.put('/settings', wrap(async (req, res) => {
  await settings.update((entry) => {
    entry.theme = String(req.body.theme);
    entry.size = Number(req.body.size);
    return entry;
  });
  res.sendStatus(204);
}));

app.get('/settings', wrap(async (req, res) => {
  const { theme, size } = await settings.get();
  res.json({ theme, size });
}));

app.listen(3000);
