import express from 'express';

interface Round {
  question: string;
  votes: number;
}

class Rounds {
  private history: Round[] = [];

  add(question: string, votes: number): void {
    this.history.push({ question, votes });
  }

  all(): Round[] {
    return this.history;
  }

  summary(): { rounds: number; votes: number } {
    let rounds = this.history;
    const votes = rounds.reduce((sum, one) => sum + one.votes, 0);
    return { rounds: rounds.length, votes };
  }
}

const app = express();
const rounds = new Rounds();

app.post('/rounds', (req, res) => {
  rounds.add(String(req.body.question), Number(req.body.votes));
  res.status(201).end();
});

app.get('/rounds', (_req, res) => {
  const found: Round[] = rounds.all();
  res.json({ first: found[0], last: found[found.length - 1] });
});

app.get('/summary', (_req, res) => {
  res.json(rounds.summary());
});

app.listen(3000);
