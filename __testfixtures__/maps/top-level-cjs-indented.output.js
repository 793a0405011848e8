const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, sharedValue, withLock } = require('./state/stores');

const app = express();
const scores = sharedMap('scores');
const report = sharedValue('report', { users: {} });

app.get('/scores/:user', wrap(async (req, res) => {
  return withLock('scores', async () => {
    const score = await scores.get(req.params.user);
    if (score !== undefined) return res.json(score);
    await scores.set(req.params.user, 0);
    res.json(0);
  });
}));

app.get('/report', wrap(async (req, res) => {
  res.json(await report.get());
}));

async function main() {
  await scores.set('ada', 1);
  // Begins again with every start.
  if (process.env.RESET) {
    await scores.clear();

    console.log(`cleared
  all`);
  }

  app.post('/report/:user', wrap(async (req, res) => {
    await report.update((entry) => {
      entry.users[req.params.user] = 1;
      return entry;
    });
    res.end();
  }));

  app.listen(3000);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
