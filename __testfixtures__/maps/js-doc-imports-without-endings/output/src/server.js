import express from 'express';
import { addUser, allUsers } from './model.js';

const app = express();

app.post('/users', async (req, res) => {
  res.status(201).json(await addUser(String(req.body.name)));
});

app.get('/users', async (req, res) => {
  const found = await allUsers();
  res.json({ users: found, count: found.length });
});

app.listen(3000);
