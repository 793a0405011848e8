import express from 'express';

const app = express();
const names = new Map();

app.put('/names/:id', (req, res) => {
  names.set(req.params.id, String(req.query.name));
  res.end();
});

app.get('/names/:id', (req, res) => res.send(names.get(req.params.id) ?? 'unknown'));

app.listen(3000);
