import express from 'express';

class Match {
  constructor(id) {
    this.id = id;
    this.phase = 'lobby';
    this.round = 0;
    this.leader = null;
    this.isRunning = false;
    this.players = []; //~ memory-array players
  }

  join(name) {
    this.players.push(name);
    this.leader ??= name;
  }

  begin() {
    this.phase = 'play';
    this.isRunning = true;
    this.round = 1;
  }

  next(winner) {
    this.round += 1;
    this.leader = winner;
    this.phase = winner ? 'play' : 'pause';
    this.isRunning = Boolean(winner);
  }
}

const matches = new Map(); //~ memory-map matches
const app = express();

app.post('/matches/:id/players', (req, res) => {
  const match = matches.get(req.params.id) ?? new Match(req.params.id);
  matches.set(match.id, match);
  match.join(req.body.name);
  res.json(match);
});

app.post('/matches/:id/begin', (req, res) => {
  matches.get(req.params.id).begin();
  res.end();
});

app.post('/matches/:id/next', (req, res) => {
  matches.get(req.params.id).next(req.body.winner);
  res.json(matches.get(req.params.id));
});

