const express = require('express');
const { serve } = require('scores');
const { Score } = require('./score');

const score = new Score();

const app = express();
app.use(serve(score));
app.get('/', (req, res) => res.json(score.value));
