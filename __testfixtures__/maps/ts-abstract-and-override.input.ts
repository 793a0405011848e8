import express from 'express';

const app = express();
const scores = new Map<string, number>();

abstract class Board {
  abstract line(user: string): string;

  print(user: string): string {
    return `> ${this.line(user)}`;
  }
}

class TextBoard extends Board {
  override line(user: string): string {
    return `${user}: ${scores.get(user) ?? 0}`;
  }
}

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.send(new TextBoard().print(req.params.user));
});

app.listen(3000);
