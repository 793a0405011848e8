import express from 'express';

const app = express();
const names = new Map<string, string>();

app.put('/names/:id', (req, res) => {
  names.set(req.params.id, String(req.body.name));
  res.end();
});

app.get('/names', (req, res) => {
  res.json([...names]);
});

app.listen(3000);
