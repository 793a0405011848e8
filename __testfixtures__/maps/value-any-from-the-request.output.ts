import express from 'express';
import { wrap } from './state/async-handler';
import { sharedMap } from './state/stores';

const app = express();
app.use(express.json());
const drafts = sharedMap<string, any>('drafts');

app.put('/drafts/:id', wrap(async (req, res) => {
  await drafts.set(req.params.id, req.body);
  res.end();
}));

app.get('/drafts/:id', wrap(async (req, res) => {
  res.json((await drafts.get(req.params.id)) ?? {});
}));

app.listen(3000);
