const express = require('express');
const redis = require('redis');
const app = express();
const client = redis.createClient();
const scores = new Map();

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  client.publish('scores', req.params.user);
  res.json(scores.size);
});
module.exports = { client };
