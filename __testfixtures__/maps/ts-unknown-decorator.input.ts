import express from 'express';
import { cached } from 'method-cache';

const app = express();
const scores = new Map<string, number>();

class Board {
  @cached
  scoreOf(user: string): number {
    return scores.get(user) ?? 0;
  }
}

const board = new Board();

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.json(board.scoreOf(req.params.user));
});

app.listen(3000);
