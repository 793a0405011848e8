import express from 'express';

interface Setting {
  value: string;
  by: string;
}

const app = express();
const settings: Record<string, Setting> = {};

app.put('/settings/:name', (req, res) => {
  settings[req.params.name] = { value: String(req.body.value), by: req.ip ?? '' };
  res.end();
});

app.get('/settings/:name', (req, res) => {
  const setting = settings[req.params.name];
  res.json({ value: setting?.value ?? null });
});

app.listen(3000);
