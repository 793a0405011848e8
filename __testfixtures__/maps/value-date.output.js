const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, typedJson } = require('./state/stores');
const app = express();
const logins = sharedMap('logins', { codec: typedJson });

app.post('/login/:user', wrap(async (req, res) => {
  await logins.set(req.params.user, { at: new Date() });
  res.end();
}));

app.get('/login/:user', wrap(async (req, res) => res.json((await logins.get(req.params.user)).at.getFullYear())));

app.listen(3000);
