const express = require('express');

const seen = new Map();
const app = express();
app.use(express.json());

app.post('/events/:id', async (req, res) => {
  if (seen.has(req.params.id)) return res.status(409).end();
  console.log('new');
  seen.set(req.params.id, { tries: 0 });
  await fetch(String(req.body.url));
  seen.set(req.params.id, { tries: 1 });
  res.status(201).end();
});

app.get('/events', (req, res) => {
  res.json([...seen.keys()]);
});

app.listen(3000);
