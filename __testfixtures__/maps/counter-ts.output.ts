import express from 'express';
import { wrap } from './state/async-handler';
import { sharedCounter } from './state/stores';

const app = express();
const visits = sharedCounter('visits');

app.get('/', wrap(async (req, res) => {
  res.json({ count: await visits.increment() });
}));

app.listen(3000);
