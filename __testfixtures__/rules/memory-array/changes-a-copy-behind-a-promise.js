const express = require('express');
const app = express();

const clients = [{ id: 'a', scope: [] }];

const find = (id) => Promise.resolve(clients.find((client) => client.id === id));

app.get('/authorize', (req, res) => {
  find(req.query.id).then((client) => {
    const copy = { ...client };
    copy.scope = req.query.scope;
    res.json(copy);
  });
});
