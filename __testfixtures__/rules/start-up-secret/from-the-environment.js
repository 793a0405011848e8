const express = require('express');
const jwt = require('jsonwebtoken');

const app = express();
app.post('/login', (req, res) => res.send(jwt.sign({ name: req.query.name }, process.env.JWT_SECRET)));
module.exports = app;
