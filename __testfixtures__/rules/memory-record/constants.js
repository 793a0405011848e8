const express = require('express');
const app = express();

const LIMITS = { small: 10, large: 100 };
const { small } = LIMITS;

app.get('/limits/:name', (req, res) => res.json(LIMITS[req.params.name] ?? small));
