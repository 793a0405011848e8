import express from 'express';
import { wrap } from './state/async-handler';
import { sharedMap } from './state/stores';

const app = express();
const scores = sharedMap<string, number>('scores');

async function scoreOf(user: string): Promise<number> {
  return (await scores.get(user)) ?? 0;
}

async function save(user: string, score: number): Promise<void> {
  await scores.set(user, score);
}

interface Board {
  line(user: string): Promise<string>;
}

class TextBoard implements Board {
  async line(user: string): Promise<string> {
    return `${user}: ${await scoreOf(user)}`;
  }
}

const board: Board = new TextBoard();

app.put('/scores/:user', wrap(async (req, res) => {
  await save(req.params.user, Number(req.body.score));
  res.send(await board.line(req.params.user));
}));

app.listen(3000);
