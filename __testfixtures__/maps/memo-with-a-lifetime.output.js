const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const profiles = sharedMap('profiles');
const app = express();

async function profileOf(user) {
  const foundProfile = await profiles.get(user);
  if (foundProfile !== undefined) return foundProfile;
  const response = await fetch(`https://example.org/users/${user}`);
  const profile = await response.json();
  await profiles.set(user, profile);
  return profile;
}

app.get('/users/:user', wrap(async (req, res) => {
  res.json(await profileOf(req.params.user));
}));

app.delete('/users/:user', wrap(async (req, res) => {
  await profiles.delete(req.params.user);
  res.sendStatus(204);
}));

app.listen(3000);
