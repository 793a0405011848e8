const express = require('express');
const { oneAtATime } = require('./state/in-background');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');

const samples = sharedList('samples');
const app = express();

setInterval(oneAtATime(async () => {
  await samples.push(process.memoryUsage().rss);
}), 1000);

app.get('/samples', wrap(async (req, res) => {
  res.json(await samples.toArray());
}));

app.listen(3000);
