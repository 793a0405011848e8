const express = require('express');
const app = express();

const users = [{ name: 'ann', visits: 0 }]; //~ memory-array users

function findByName(name, done) {
  const user = users.find((one) => one.name === name);
  if (!user) return done(new Error('nobody'));
  return done(null, user);
}

const load = (name) =>
  new Promise((resolve) => {
    resolve(users.find((one) => one.name === name));
  });

app.get('/visit/:name', (req, res) => {
  findByName(req.params.name, (error, user) => {
    if (!error) user.visits += 1;
    res.end();
  });
});

app.get('/visits/:name', async (req, res) => res.json((await load(req.params.name)).visits));
