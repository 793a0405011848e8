import express from 'express';

const app = express();
const votes = new Map<readonly string[], number>();
const rounds = new Map<Array<string>, number>();

app.post('/votes', (req, res) => {
  const choice = req.body.choice;
  votes.set(choice, (votes.get(choice) ?? 0) + 1);
  rounds.set(choice, Date.now());
  res.json({ votes: votes.get(choice) });
});

app.listen(3000);
