const express = require('express');

const app = express();

let user; //~ memory-value user
let label; //~ memory-value label
let name; //~ memory-value name
let last; //~ memory-value last

app.post('/login', (request, response) => {
  if ((user = request.body.user)) response.json({ user });
  else response.sendStatus(401);
});
app.get('/me', (request, response) => response.json({ user }));

app.get('/label', (request, response) => {
  if (request.query.again || (label = request.query.label)) return response.json({ label });
  response.sendStatus(404);
});

app.get('/name', (request, response) => {
  if (request.query.name) name = request.query.name;
  response.json({ name });
});

app.get('/last', (request, response) => {
  const before = last;
  last = request.query.last;
  response.json({ before, last });
});
