const express = require('express');
const fs = require('fs');

const countries = JSON.parse(fs.readFileSync('countries.json', 'utf8'));
const app = express();
app.get('/countries', (req, res) => res.json(countries));
module.exports = app;
