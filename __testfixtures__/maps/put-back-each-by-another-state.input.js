const express = require('express');

const people = new Map();
let current = 'nobody';
const app = express();
app.use(express.json());

app.post('/login', (req, res) => {
  current = String(req.body.name);
  people.set(current, { visits: 0, tags: [] });
  res.end();
});
app.post('/visits', (req, res) => {
  const person = people.get(`${current}`);
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
});

app.listen(3000);
