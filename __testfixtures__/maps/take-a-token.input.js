const express = require('express');

const app = express();
app.use(express.json());
const tokens = new Map();

app.post('/:id', (req, res) => {
  const { id } = req.params;
  const user = tokens.get(id);
  if (!user) return res.status(401).end();
  tokens.delete(id);
  res.json({ user });
});

app.put('/:id', (req, res) => {
  tokens.set(req.params.id, String(req.body.user));
  res.end();
});

app.listen(3000);
