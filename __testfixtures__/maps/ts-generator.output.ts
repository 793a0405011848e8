import express from 'express';
import { wrap } from './state/async-handler';
import { sharedMap } from './state/stores';

const app = express();
const scores = sharedMap<string, number>('scores');

async function* lines(users: string[]): AsyncGenerator<string> {
  for (const user of users) yield `${user}: ${(await scores.get(user)) ?? 0}`;
}

app.put('/scores/:user', wrap(async (req, res) => {
  await scores.set(req.params.user, Number(req.body.score));
  for await (const line of lines(['ada', 'bob'])) console.log(line);
  res.end();
}));

app.listen(3000);
