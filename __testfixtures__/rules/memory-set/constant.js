const express = require('express');
const app = express();

const ALLOWED = new Set(['png', 'jpg']);

app.get('/:type', (req, res) => res.json(ALLOWED.has(req.params.type)));
