const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedValue } = require('./state/stores');

const people = new Map();
const current = sharedValue('current', 'nobody');
const app = express();
app.use(express.json());

app.post('/login', wrap(async (req, res) => {
  await current.set(String(req.body.name));
  people.set(await current.get(), { visits: 0, tags: [] });
  res.end();
}));
app.post('/visits', wrap(async (req, res) => {
  const person = people.get(`${await current.get()}`);
  if (!person) {
    return res.status(404).end();
  }
  if (req.body.again) {
    person.visits += 1;
    return res.json({ visits: person.visits });
  }
  console.log('first');
  person.tags.push(String(req.body.tag));
  res.json(person);
}));

app.listen(3000);
