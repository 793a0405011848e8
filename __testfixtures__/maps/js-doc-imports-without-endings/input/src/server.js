import express from 'express';
import { addUser, allUsers } from './model.js';

const app = express();

app.post('/users', (req, res) => {
  res.status(201).json(addUser(String(req.body.name)));
});

app.get('/users', (req, res) => {
  const found = allUsers();
  res.json({ users: found, count: found.length });
});

app.listen(3000);
