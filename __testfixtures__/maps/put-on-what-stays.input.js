const express = require('express');
const app = express();
const names = [];
const votes = {};

class Reply {
  constructor(data) {
    this.success = true;
    this.data = data;
  }
}

app.get('/names', (req, res) => {
  const out = { ok: true };
  out.names = [...names];
  Object.assign(out, { count: names.length });
  res.json(out);
});

app.get('/votes', (req, res) => res.json(new Reply({ ...votes })));

app.post('/:name', (req, res) => {
  names.push(req.params.name);
  votes[req.params.name] = (votes[req.params.name] || 0) + 1;
  res.sendStatus(204);
});

app.listen(3000);
