import express from 'express';
import { wrap } from './state/async-handler.mjs';
import { sharedMap } from './state/stores.mjs';

const app = express();
const scores = sharedMap('scores');

async function scoreOf(user) {
  return (await scores.get(user)) ?? 0;
}

app.put('/scores/:user', wrap(async (req, res) => {
  await scores.set(req.params.user, Number(req.body.score));
  res.end();
}));

console.log(`root has ${await scoreOf('root')}`);

app.listen(3000);
