const express = require('express');
const { createClient } = require('redis');
const { RedisUsers } = require('./stores');

const users = new RedisUsers(createClient());
const app = express();
app.post('/users', express.json(), async (req, res) => {
  await users.save(req.body);
  res.end();
});
