const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, withLock } = require('./state/stores');
const app = express();
app.use(express.json());
const teams = sharedMap('teams');
const people = sharedMap('people');

async function enter(person, team) {
  return withLock('teams', async () => {
    const one = await people.get(person);
    console.log('enters', one);
    one.team = team;
    await people.update(person, (entry) => entry && one);
    await count(team);
  });
}

async function count(team) {
  return withLock('teams', async () => {
    const all = await teams.get(team);
    console.log('counts', all);
    all.size = all.size + 1;
    await teams.update(team, (entry) => entry && all);
    return all.size;
  });
}

async function close(team) {
  return withLock('teams', async () => {
    const all = await teams.get(team);
    console.log('closes', all);
    all.isClosed = true;
    await teams.update(team, (entry) => entry && all);
    await leave(all.captain);
  });
}

async function leave(person) {
  return withLock('teams', async () => {
    const one = await people.get(person);
    console.log('leaves', one);
    one.team = null;
    await people.update(person, (entry) => entry && one);
  });
}

app.post('/teams/:id', wrap(async (req, res) => {
  return withLock('teams', async () => {
    await teams.set(req.params.id, { size: 0, captain: String(req.body.captain), isClosed: false });
    res.end();
  });
}));

app.post('/people/:id', wrap(async (req, res) => {
  return withLock('teams', async () => {
    await people.set(req.params.id, { team: null });
    await enter(req.params.id, String(req.body.team));
    res.end();
  });
}));

app.delete('/teams/:id', wrap(async (req, res) => {
  await close(req.params.id);
  res.end();
}));

app.listen(3000);
