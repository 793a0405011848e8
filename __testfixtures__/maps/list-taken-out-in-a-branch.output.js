const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');

const app = express();
app.use(express.json());
const guests = sharedList('guests');

async function enter(id, name) {
  await guests.push({ id, name, calls: 0 });
}

async function leave(id) {
  let index = -1;
  let removed;
  await guests.update((items) => {
    index = items.findIndex((one) => one.id === id);
    if (index !== -1) {
      removed = items.splice(index, 1);
    }
  });

  // Who has left already is nobody.
  if (index !== -1) {
    return removed[0];
  }
}

async function drop(id) {
  let at = -1;
  let removed;
  await guests.update((items) => {
    at = items.findIndex((one) => one.id === id);
    if (at < 0) return;
    removed = items.splice(at, 1);
  });
  if (at < 0) return null;
  return removed[0];
}

async function call(id) {
  let guest;
  await guests.update((items) => {
    guest = items.find((one) => one.id === id);
    if (guest) {
      guest.calls += 1;
    }
  });
  if (guest) {
    console.log('called', guest.name);
    return guest.calls;
  } else {
    return 0;
  }
}

app.post('/:id', wrap(async (req, res) => {
  await enter(req.params.id, String(req.body.name));
  res.json({ calls: await call(req.params.id) });
}));

app.delete('/:id', wrap(async (req, res) => {
  const guest = req.query.drop ? await drop(req.params.id) : await leave(req.params.id);
  res.json({ name: guest && guest.name });
}));

app.listen(3000);
