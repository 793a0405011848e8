const express = require('express');

let maintenance = false;
let banner = '';
const config = { theme: 'light', pageSize: 20, beta: false };
const flags = {};

const app = express();
app.use(express.json());

app.use((req, res, next) => {
  if (maintenance && !req.path.startsWith('/admin')) {
    return res.status(503).json({ error: 'back soon', banner });
  }
  next();
});

app.get('/config', (req, res) => {
  res.json(config);
});

app.get('/features/:name', (req, res) => {
  const { name } = req.params;
  res.json({ name, on: flags[name] === true });
});

app.put('/admin/maintenance', (req, res) => {
  maintenance = req.body.on;
  if (maintenance) {
    banner = req.body.banner || 'maintenance';
  }
  res.json({ maintenance, banner });
});

app.patch('/admin/config', (req, res) => {
  config.theme = req.body.theme;
  res.json(config);
});

app.post('/admin/config/beta', (req, res) => {
  config.beta = !config.beta;
  res.json({ beta: config.beta });
});

app.put('/admin/features/:name', (req, res) => {
  flags[req.params.name] = req.body.on === true;
  res.sendStatus(204);
});

app.get('/admin/features', (req, res) => {
  const on = Object.keys(flags).filter((name) => flags[name]);
  res.json({ on, known: Object.keys(flags).length });
});

app.listen(process.env.PORT || 3000);
