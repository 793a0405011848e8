const express = require('express');
const fs = require('fs');
const app = express();

const rooms = {};

function tryLoad(path) {
  try {
    return JSON.parse(fs.readFileSync(path, 'utf8'));
  } catch (error) {
    console.warn(`${path}: ${error.message}`);
  }
  return {};
}

function loadAll() {
  for (const name of Object.keys(rooms)) delete rooms[name];
  for (const file of fs.readdirSync('rooms')) rooms[file.replace('.json', '')] = tryLoad(`rooms/${file}`);
}

loadAll();
let waiting;
fs.watch('rooms', () => {
  clearTimeout(waiting);
  waiting = setTimeout(loadAll, 200);
});

app.get('/rooms/:name', (req, res) => res.json(rooms[req.params.name]));
