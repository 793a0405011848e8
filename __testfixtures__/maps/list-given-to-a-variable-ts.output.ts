import express from 'express';
import { wrap } from './state/async-handler';
import { sharedList } from './state/stores';

interface Round {
  question: string;
  votes: number;
}

class Rounds {
  private history = sharedList<Round>('history');

  async add(question: string, votes: number): Promise<void> {
    await this.history.push({ question, votes });
  }

  async all(): Promise<Round[]> {
    return await this.history.toArray();
  }

  async summary(): Promise<{ rounds: number; votes: number }> {
    let rounds = this.history;
    const votes = (await rounds.toArray()).reduce((sum, one) => sum + one.votes, 0);
    return { rounds: await rounds.length(), votes };
  }
}

const app = express();
const rounds = new Rounds();

app.post('/rounds', wrap(async (req, res) => {
  await rounds.add(String(req.body.question), Number(req.body.votes));
  res.status(201).end();
}));

app.get('/rounds', wrap(async (_req, res) => {
  const found: Round[] = await rounds.all();
  res.json({ first: found[0], last: found[found.length - 1] });
}));

app.get('/summary', wrap(async (_req, res) => {
  res.json(await rounds.summary());
}));

app.listen(3000);
