const express = require('express');

const settings = { theme: 'light', size: 10 };
const app = express();
app.use(express.json());

app.put('/settings', (req, res) => {
  settings.theme = String(req.body.theme);
  settings.size = Number(req.body.size);
  res.sendStatus(204);
});

app.get('/settings', (req, res) => {
  const { theme, size } = settings;
  res.json({ theme, size });
});

app.listen(3000);
