import { EventEmitter } from 'node:events';
import express from 'express';

class Game {
  private readonly events = new EventEmitter();
  private moves = 0; //~ memory-counter moves

  onMove(listener: (count: number) => void): void {
    this.events.on('move', listener);
  }

  move(): void {
    this.moves += 1;
    this.events.emit('move', this.moves);
  }
}

class Results {
  private readonly events = new EventEmitter(); //~ event-bus events

  watch(listener: (id: string) => void): void {
    this.events.on('over', listener);
  }

  over(id: string): void {
    this.events.emit('over', id);
  }
}

const results = new Results();
const games = new Map<string, Game>(); //~ memory-map games

const app = express();
app.post('/games/:id', (req, res) => {
  const game = new Game();
  game.onMove((count) => console.log(count));
  games.set(req.params.id, game);
  res.end();
});
app.post('/games/:id/move', (req, res) => {
  games.get(req.params.id)?.move();
  results.over(req.params.id);
  res.end();
});
app.get('/results', (req, res) => {
  results.watch((id) => res.write(id));
});
app.listen(3000); //~ no-graceful-shutdown app.listen
