const express = require('express');
const { Score } = require('./score');

const best = new Score(10);

const app = express();
app.get('/', (req, res) => res.json(best.isOver(req.query.limit)));
