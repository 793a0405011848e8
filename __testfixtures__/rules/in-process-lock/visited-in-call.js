const express = require('express');
const app = express();

function hasCycle(node, path = new Set()) {
  if (path.has(node.id)) return true;
  path.add(node.id);
  const found = node.children.some((child) => hasCycle(child, path));
  path.delete(node.id);
  return found;
}

app.post('/cycle', (req, res) => res.json(hasCycle(req.body)));
