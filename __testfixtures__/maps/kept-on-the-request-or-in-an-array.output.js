const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');
const app = express();
app.use(express.json());
const profiles = new Map();
const visitors = sharedList('visitors');

app.post('/profiles/:id', (req, res) => {
  const profile = { id: req.params.id, name: String(req.body.name) };
  profiles.set(profile.id, profile);
  res.end();
});

app.use(wrap(async (req, res, next) => {
  req.profile = profiles.get(String(req.query.id));
  await visitors.push({ profile: { id: String(req.query.id), name: 'guest' } });
  next();
}));

app.put('/visitors', wrap(async (req, res) => {
  await visitors.update((items) => {
    items.forEach((one) => {
      one.profile.name = String(req.body.name);
    });
  });
  res.end();
}));

app.get('/me', (req, res) => res.json(req.profile));
app.listen(3000);
