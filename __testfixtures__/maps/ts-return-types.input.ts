import express from 'express';

const app = express();
const scores = new Map<string, number>();

function scoreOf(user: string): number {
  return scores.get(user) ?? 0;
}

function save(user: string, score: number): void {
  scores.set(user, score);
}

interface Board {
  line(user: string): string;
}

class TextBoard implements Board {
  line(user: string): string {
    return `${user}: ${scoreOf(user)}`;
  }
}

const board: Board = new TextBoard();

app.put('/scores/:user', (req, res) => {
  save(req.params.user, Number(req.body.score));
  res.send(board.line(req.params.user));
});

app.listen(3000);
