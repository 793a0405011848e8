const express = require('express');
const app = express();

const users = [{ name: 'ann' }, { name: 'bob' }];

app.get('/users/:id', (req, res) => res.json(users[req.params.id]));
app.get('/users', (req, res) => res.json(users.filter((user) => user.name.startsWith(req.query.q))));
