import express from 'express';
import { wrap } from './state/async-handler.js';
import { sharedRecord, sharedSet } from './state/stores.js';

const blocked = sharedSet('blocked', { initial: ['10.0.0.1', '10.0.0.2'] });
const db = sharedRecord('db', { initial: {
  alice: { name: 'Alice', age: 30 },
  // not yet
  'bob smith': { name: 'Bob', age: 40 },
} });

const app = express();
app.post('/block/:ip', wrap(async (req, res) => {
  await blocked.add(req.params.ip);
  res.end();
}));
app.get('/block/:ip', wrap(async (req, res) => {
  res.json(await blocked.has(req.params.ip));
}));
app.put('/people/:id', wrap(async (req, res) => {
  await db.set(req.params.id, { name: req.body.name, age: 1 });
  res.end();
}));
app.get('/people/:id', wrap(async (req, res) => {
  res.json(await db.get(req.params.id));
}));
app.listen(3000);
