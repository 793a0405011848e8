const express = require('express');
const app = express();

const clients = [{ id: 'a', scope: [] }]; //~ memory-array clients

const find = (id) => Promise.resolve(clients.find((client) => client.id === id));

app.get('/authorize', (req, res) => {
  find(req.query.id).then((client) => {
    client.scope = req.query.scope;
    res.end();
  });
});

app.get('/token', async (req, res) => {
  const client = await find(req.query.id);
  res.json({ scope: client.scope });
});
