const express = require('express');
const { wrap } = require('./state/async-handler');
const { oneAtATime } = require('./state/in-background');
const { sharedMap } = require('./state/stores');

const app = express();
const scores = sharedMap('scores');

async function scoreOf(user) {
  return (await scores.get(user)) ?? 0;
}

app.put('/scores/:user', wrap(async (req, res) => {
  await scores.set(req.params.user, Number(req.body.score));
  res.end();
}));

setInterval(oneAtATime(async () => {
  console.log('root has', await scoreOf('root'));
}), 60000);

app.listen(3000);
