import express from 'express';

class Game {
  moves: string[] = [];

  isOver(): boolean {
    return this.moves.length > 100;
  }
}

const app = express();
const games: Map<string, Game> = new Map();

app.post('/games/:id', (req, res) => {
  games.set(req.params.id, new Game());
  res.end();
});

app.get('/games/:id', (req, res) => res.json({ over: games.get(req.params.id)!.isOver() }));

app.listen(3000);
