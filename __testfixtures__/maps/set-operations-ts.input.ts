import express from 'express';

const app = express();
const online: Set<string> = new Set();

app.put('/online/:user', (req, res) => {
  online.add(req.params.user);
  res.json({ size: online.size });
});

app.get('/online', (req, res) => {
  res.json({ users: [...online].sort(), has: online.has('ada') });
});

app.listen(3000);
