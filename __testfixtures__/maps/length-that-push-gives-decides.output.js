const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList, withLock } = require('./state/stores');

const app = express();
const lobby = sharedList('lobby');
const log = sharedList('log');

app.post('/join/:user', wrap(async (req, res) => {
  return withLock('lobby', async () => {
    const waiting = await lobby.push(req.params.user);
    if (waiting === 4) {
      let players;
      await lobby.update((items) => {
        players = items.splice(0, 4);
      });
      return res.json({ players });
    }
    return res.json({ waiting });
  });
}));
// What is given decides about no other change.
app.post('/log', wrap(async (req, res) => {
  const at = await log.push(req.query.text);
  res.json({ at });
}));
app.listen(3000);
