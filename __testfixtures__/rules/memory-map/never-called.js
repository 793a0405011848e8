const express = require('express');
const app = express();

const drafts = new Map();

function save(id, text) {
  drafts.set(id, text);
}

app.get('/drafts/:id', (req, res) => res.json(drafts.get(req.params.id)));
