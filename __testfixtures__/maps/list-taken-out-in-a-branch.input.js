const express = require('express');

const app = express();
app.use(express.json());
const guests = [];

function enter(id, name) {
  guests.push({ id, name, calls: 0 });
}

function leave(id) {
  const index = guests.findIndex((one) => one.id === id);

  // Who has left already is nobody.
  if (index !== -1) {
    return guests.splice(index, 1)[0];
  }
}

function drop(id) {
  const at = guests.findIndex((one) => one.id === id);
  if (at < 0) return null;
  return guests.splice(at, 1)[0];
}

function call(id) {
  const guest = guests.find((one) => one.id === id);
  if (guest) {
    guest.calls += 1;
    console.log('called', guest.name);
    return guest.calls;
  } else {
    return 0;
  }
}

app.post('/:id', (req, res) => {
  enter(req.params.id, String(req.body.name));
  res.json({ calls: call(req.params.id) });
});

app.delete('/:id', (req, res) => {
  const guest = req.query.drop ? drop(req.params.id) : leave(req.params.id);
  res.json({ name: guest && guest.name });
});

app.listen(3000);
