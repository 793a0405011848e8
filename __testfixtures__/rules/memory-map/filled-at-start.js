const express = require('express');
const app = express();

const commands = new Map();
for (const name of ['start', 'stop']) commands.set(name, { name, title: name.toUpperCase() });

app.get('/commands/:name', (req, res) => res.json(commands.get(req.params.name)));
