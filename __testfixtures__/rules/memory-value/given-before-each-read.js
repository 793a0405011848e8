const express = require('express');

const app = express();
const PATTERN = /(\w+)=(\w+)/g;
const makers = new Map([['list', (value) => value.split(',')]]);

let match;
let make;
let user;
let part;

function parse(text) {
  const found = {};
  while ((match = PATTERN.exec(text)) !== null) found[match[1]] = match[2];
  return found;
}

function build(kind, value) {
  if (kind && (make = makers.get(kind))) return make(value);
  return value ? ((part = value.trim()), part.length > 1 && part) : '';
}

app.get('/', (request, response) => {
  if (!(user = request.query.user)) return response.sendStatus(400);
  response.json({ user, found: parse(request.query.filter), built: build(request.query.kind, 'a,b') });
});
