const express = require('express');
const app = express();

const users = [{ name: 'ann', visits: 0 }];

function findByName(name, done) {
  return done(null, users.find((one) => one.name === name));
}

const load = (name) =>
  new Promise((resolve) => {
    resolve(users.find((one) => one.name === name));
  });

app.get('/visits/:name', (req, res) => {
  findByName(req.params.name, (error, user) => {
    req.user = { ...user };
    req.user.visits = 3;
    load(req.params.name).then((found) => res.json([user.visits, found.visits]));
  });
});
