const express = require('express');
const app = express();
const profiles = new Map();

app.put('/profiles/:user', (req, res) => {
  profiles.set(req.params.user, { tags: {}, name: String(req.body.name) });
  res.end();
});

app.put('/profiles/:user/tags/:tag', (req, res) => {
  profiles.get(req.params.user).tags[req.params.tag] = true;
  res.end();
});

app.get('/profiles/:user', (req, res) => res.json(profiles.get(req.params.user)?.tags ?? {}));

app.listen(3000);
