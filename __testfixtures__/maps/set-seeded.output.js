const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedSet } = require('./state/stores');
const app = express();
const admins = sharedSet('admins', { initial: ['root'] });

app.put('/admins/:user', wrap(async (req, res) => {
  await admins.add(req.params.user);
  res.json({ size: await admins.size() });
}));

app.listen(3000);
