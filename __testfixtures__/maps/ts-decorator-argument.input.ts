import express from 'express';
import { limit } from './limit';

const app = express();
const scores = new Map<string, number>();

class Board {
  @limit(scores.get('limit') ?? 1)
  show(): string {
    return 'board';
  }
}

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.send(new Board().show());
});

app.listen(3000);
