import { AsyncLocalStorage } from 'node:async_hooks';
import express from 'express';

const requests = new AsyncLocalStorage<{ user?: string }>();
const app = express();

app.use((req, res, next) => requests.run({}, next));
app.use((req, res, next) => {
  const store = requests.getStore();
  if (store) store.user = String(req.query['user']);
  next();
});
