const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();
const profiles = sharedMap('profiles');

app.put('/profiles/:user', wrap(async (req, res) => {
  await profiles.set(req.params.user, { tags: {}, name: String(req.body.name) });
  res.end();
}));

app.put('/profiles/:user/tags/:tag', wrap(async (req, res) => {
  await profiles.update(req.params.user, (entry) => {
    entry.tags[req.params.tag] = true;
    return entry;
  });
  res.end();
}));

app.get('/profiles/:user', wrap(async (req, res) => res.json((await profiles.get(req.params.user))?.tags ?? {})));

app.listen(3000);
