const express = require('express');
const zones = require('./zones.json');

const byName = new Map();
const asked = new Map(); //~ memory-map asked

function start(callback) {
  const names = Object.keys(zones);
  let at = 0;
  const next = () => {
    if (at >= names.length) return callback();
    const name = names[at++];
    byName.set(name, { name, ...zones[name] });
    return setImmediate(next);
  };
  setImmediate(next);
}

start(() => {
  const app = express();
  app.get('/zones/:name', (req, res) => {
    setImmediate(() => asked.set(req.params.name, Date.now()));
    res.json({ zone: byName.get(req.params.name), asked: asked.get(req.params.name) });
  });
});
