const express = require('express');
const app = express();
app.use(express.json());
const profiles = new Map();
const visitors = [];

app.post('/profiles/:id', (req, res) => {
  const profile = { id: req.params.id, name: String(req.body.name) };
  profiles.set(profile.id, profile);
  res.end();
});

app.use((req, res, next) => {
  req.profile = profiles.get(String(req.query.id));
  visitors.push({ profile: { id: String(req.query.id), name: 'guest' } });
  next();
});

app.put('/visitors', (req, res) => {
  visitors.forEach((one) => {
    one.profile.name = String(req.body.name);
  });
  res.end();
});

app.get('/me', (req, res) => res.json(req.profile));
app.listen(3000);
