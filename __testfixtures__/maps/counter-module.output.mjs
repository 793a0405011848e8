import express from 'express';
import { wrap } from './state/async-handler.mjs';
import { sharedCounter } from './state/stores.mjs';

const app = express();
export const visits = sharedCounter('visits');

app.get('/', wrap(async (req, res) => {
  await visits.increment();
  res.send('hello');
}));

app.listen(3000);
