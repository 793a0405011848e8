const express = require('express');
const app = express();

function walk(tree) {
  const waiting = [tree];
  const names = [];
  while (waiting.length) {
    const node = waiting.shift();
    names.push(node.name);
    waiting.push(...node.children);
  }
  return names;
}

app.post('/walk', (req, res) => res.json(walk(req.body)));
