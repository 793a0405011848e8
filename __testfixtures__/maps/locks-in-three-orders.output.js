const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, withLock } = require('./state/stores');
const app = express();
app.use(express.json());
const teams = sharedMap('teams');
const clubs = sharedMap('clubs');
const people = new Map();

async function enter(person, team, club) {
  const one = people.get(person);
  console.log('enters', one);
  one.team = team;
  await size(team);
  await join(club);
}

async function size(team) {
  return withLock('teams', async () => {
    const all = await teams.get(team);
    console.log('counts', all);
    all.size = all.size + 1;
    await teams.update(team, (entry) => entry && all);
  });
}

async function join(club) {
  return withLock('clubs', async () => {
    const all = await clubs.get(club);
    console.log('counts', all);
    all.size = all.size + 1;
    await clubs.update(club, (entry) => entry && all);
  });
}

async function close(team) {
  return withLock('teams', async () => {
    const all = await teams.get(team);
    console.log('closes', all);
    all.isClosed = true;
    await teams.update(team, (entry) => entry && all);
    leave(all.captain);
  });
}

async function end(club) {
  return withLock('clubs', async () => {
    const all = await clubs.get(club);
    console.log('ends', all);
    all.isClosed = true;
    await clubs.update(club, (entry) => entry && all);
    leave(all.captain);
  });
}

function leave(person) {
  const one = people.get(person);
  console.log('leaves', one);
  one.team = null;
}

app.post('/teams/:id', wrap(async (req, res) => {
  return withLock('teams', async () => {
    await teams.set(req.params.id, { size: 0, captain: String(req.body.captain), isClosed: false });
    res.end();
  });
}));

app.post('/clubs/:id', wrap(async (req, res) => {
  return withLock('clubs', async () => {
    await clubs.set(req.params.id, { size: 0, captain: String(req.body.captain), isClosed: false });
    res.end();
  });
}));

app.post('/people/:id', wrap(async (req, res) => {
  people.set(req.params.id, { team: null });
  await enter(req.params.id, String(req.body.team), String(req.body.club));
  res.end();
}));

app.delete('/teams/:id', wrap(async (req, res) => {
  await close(req.params.id);
  res.end();
}));

app.delete('/clubs/:id', wrap(async (req, res) => {
  await end(req.params.id);
  res.end();
}));

app.listen(3000);
