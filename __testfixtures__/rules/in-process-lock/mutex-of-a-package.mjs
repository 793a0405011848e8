import AsyncLock from 'async-lock';
import { Mutex } from 'async-mutex';
import express from 'express';
import { book, pay } from './accounts.mjs';

const mutex = new Mutex(); //~ in-process-lock mutex
const lock = new AsyncLock(); //~ in-process-lock lock

const app = express();
app.post('/pay', async (req, res) => {
  await mutex.runExclusive(() => pay(req.query.id));
  res.end();
});
app.post('/book', async (req, res) => {
  await lock.acquire(req.query.id, () => book(req.query.id));
  res.end();
});
