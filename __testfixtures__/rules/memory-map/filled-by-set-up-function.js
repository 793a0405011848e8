const express = require('express');
const app = express();

const templates = new Map();

function loadTemplates(names) {
  names.forEach((name) => templates.set(name, `<h1>${name}</h1>`));
}

loadTemplates(['home', 'about']);

app.get('/:name', (req, res) => res.send(templates.get(req.params.name)));
