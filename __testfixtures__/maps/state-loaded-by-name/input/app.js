const express = require('express');
const bans = require(process.cwd() + '/bans');

const app = express();

app.get('/bans/:address', (req, res) => {
  bans.ban(req.params.address);
  res.json({ isBanned: bans.banned.has('all') });
});

app.listen(3000);
