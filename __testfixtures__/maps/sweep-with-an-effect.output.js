const express = require('express');
const { wrap } = require('./state/async-handler');
const { oneAtATime } = require('./state/in-background');
const { sharedMap, withLock } = require('./state/stores');

const visits = sharedMap('visits');
const app = express();

app.post('/visits/:user', wrap(async (req, res) => {
  return withLock('visits', async () => {
    await visits.set(req.params.user, { seen: Date.now() });
    res.sendStatus(201);
  });
}));

setInterval(oneAtATime(async () => {
  return withLock('visits', async () => {
    for (const [user, visit] of await visits.entries()) {
      if (visit.seen < Date.now() - 60000) {
        await visits.delete(user);
        console.log(`${user} left`);
      }
    }
  });
}), 60000);

app.listen(3000);
