const express = require('express');

const profiles = new Map();
const app = express();

async function profileOf(user) {
  if (profiles.has(user)) return profiles.get(user);
  const response = await fetch(`https://example.org/users/${user}`);
  const profile = await response.json();
  profiles.set(user, profile);
  return profile;
}

app.get('/users/:user', async (req, res) => {
  res.json(await profileOf(req.params.user));
});

app.delete('/users/:user', (req, res) => {
  profiles.delete(req.params.user);
  res.sendStatus(204);
});

app.listen(3000);
