const express = require('express');

const users = [{ id: 1, name: 'Ada' }];
const online = [];
const app = express();
app.use(express.json());

app.post('/users/:id/online', (req, res) => {
  const user = users.find(({ id }) => id === Number(req.params.id));
  if (!user) return res.status(404).end();
  online.push(user);
  res.end();
});
app.put('/users/:id', (req, res) => {
  const user = users.find(({ id }) => id === Number(req.params.id));
  if (!user) return res.status(404).end();
  user.name = String(req.body.name);
  res.json(online);
});

app.listen(3000);
