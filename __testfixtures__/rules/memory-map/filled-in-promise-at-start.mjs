import express from 'express';
import { readNames } from './names.mjs';

const app = express();
const names = new Map();

readNames().then((list) => {
  for (const { id, name } of list) names.set(id, name);
});

app.get('/names/:id', (req, res) => res.json(names.get(req.params.id)));
