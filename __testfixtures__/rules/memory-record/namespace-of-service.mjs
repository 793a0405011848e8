import express from 'express';
import { db } from './db.mjs';

const service = {
  async add(user) {
    return db.insert(user);
  },
  set: (id, user) => db.update(id, user),
};

const app = express();
app.post('/users', async (req, res) => res.json(await service.add(req.body)));
app.put('/users/:id', async (req, res) => res.json(await service.set(req.params.id, req.body)));
