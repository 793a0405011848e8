const express = require('express');
const app = express();
app.use(express.json());
const teams = new Map();
const clubs = new Map();
const people = new Map();

function enter(person, team, club) {
  const one = people.get(person);
  console.log('enters', one);
  one.team = team;
  size(team);
  join(club);
}

function size(team) {
  const all = teams.get(team);
  console.log('counts', all);
  all.size = all.size + 1;
}

function join(club) {
  const all = clubs.get(club);
  console.log('counts', all);
  all.size = all.size + 1;
}

function close(team) {
  const all = teams.get(team);
  console.log('closes', all);
  all.isClosed = true;
  leave(all.captain);
}

function end(club) {
  const all = clubs.get(club);
  console.log('ends', all);
  all.isClosed = true;
  leave(all.captain);
}

function leave(person) {
  const one = people.get(person);
  console.log('leaves', one);
  one.team = null;
}

app.post('/teams/:id', (req, res) => {
  teams.set(req.params.id, { size: 0, captain: String(req.body.captain), isClosed: false });
  res.end();
});

app.post('/clubs/:id', (req, res) => {
  clubs.set(req.params.id, { size: 0, captain: String(req.body.captain), isClosed: false });
  res.end();
});

app.post('/people/:id', (req, res) => {
  people.set(req.params.id, { team: null });
  enter(req.params.id, String(req.body.team), String(req.body.club));
  res.end();
});

app.delete('/teams/:id', (req, res) => {
  close(req.params.id);
  res.end();
});

app.delete('/clubs/:id', (req, res) => {
  end(req.params.id);
  res.end();
});

app.listen(3000);
