const crypto = require('crypto');
const express = require('express');
const jwt = require('jsonwebtoken');

const SECRET = crypto.randomBytes(32).toString('hex'); //~ start-up-secret SECRET
const app = express();
app.post('/login', (req, res) => res.send(jwt.sign({ name: req.query.name }, SECRET)));
module.exports = app;
