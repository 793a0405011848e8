import express from 'express';
import { wrap } from './state/async-handler';
import { sharedMap } from './state/stores';

const app = express();
const scores = sharedMap<string, number>('scores');

abstract class Board {
  abstract line(user: string): Promise<string>;

  async print(user: string): Promise<string> {
    return `> ${await this.line(user)}`;
  }
}

class TextBoard extends Board {
  override async line(user: string): Promise<string> {
    return `${user}: ${(await scores.get(user)) ?? 0}`;
  }
}

app.put('/scores/:user', wrap(async (req, res) => {
  await scores.set(req.params.user, Number(req.body.score));
  res.send(await new TextBoard().print(req.params.user));
}));

app.listen(3000);
