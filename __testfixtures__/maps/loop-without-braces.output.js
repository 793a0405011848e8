const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, sharedRecord } = require('./state/stores');

const app = express();
const stock = sharedMap('stock');
const counts = sharedRecord('counts');
const rooms = sharedRecord('rooms');

app.post('/stock', wrap(async (req, res) => {
  await stock.set(req.query.sku, { n: 5, reserved: 0 });
  await rooms.set(req.query.room, { users: [], isOpen: true });
  res.end();
}));

app.post('/orders', wrap(async (req, res) => {
  for (const line of req.body.lines) await stock.update(line.sku, (entry) => {
    entry.reserved += line.n;
    return entry;
  });
  for (const sku in req.body.more) await stock.update(sku, (entry) => {
    entry.n -= 1;
    return entry;
  });
  for (const word of req.body.words) await counts.increment(word);
  for (let i = 0; i < 3; i++) await stock.update(req.body.first[i], (entry) => {
    entry.n += i;
    return entry;
  });
  // The key is another one in each round.
  let sku;
  for (sku of req.body.again) await stock.update(sku, (entry) => {
    entry.n += 1;
    return entry;
  });
  // One key: all of the loop is one change.
  await rooms.update(req.body.room, (entry) => {
    for (const user of req.body.users) entry.users.push(user);
    return entry;
  });
  res.end();
}));

app.get('/stock', wrap(async (req, res) => {
  res.json([...(await stock.values()), Object.fromEntries(await counts.entries()), Object.fromEntries(await rooms.entries())]);
}));
app.listen(3000);
