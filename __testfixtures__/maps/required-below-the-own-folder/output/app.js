const express = require('express');
const path = require('path');
const { banned } = require(path.join(__dirname, 'lib', 'bans'));
const bans = require(`${__dirname}/lib/bans`);
const logger = require(__dirname + '/lib/logger');
const { wrap } = require('./state/async-handler');

const app = express();

app.post('/bans/:address', wrap(async (req, res) => {
  await bans.ban(req.params.address);
  logger.log('banned');
  res.end();
}));

app.get('/bans/:address', wrap(async (req, res) => {
  res.json({ isBanned: await banned.has(req.params.address) });
}));

app.listen(3000);
