const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedCounter } = require('./state/stores');
const app = express();

function counter() {
  const count = sharedCounter('count');
  return { add: async () => (await count.increment()) - 1, read: async () => await count.get() };
}

const visits = counter();

app.get('/', wrap(async (req, res) => {
  await visits.add();
  res.json({ visits: await visits.read() });
}));

app.listen(3000);
