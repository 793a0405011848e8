const express = require('express');
const users = require('./users');
const pages = require('./pages');

users.begin(2);
pages.visit('start');

const app = express();
app.get('/:name', (req, res) => res.json(users.visit(req.params.name)));

module.exports = app;
