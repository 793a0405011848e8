// Handlers call methods of the same names of something else, or none.
const express = require('express');

function codes() {
  const sent = new Map();
  return (req, res, next) => {
    req.isCode = (email, code) => sent.get(email) === code;
    next();
  };
}

const app = express();
app.use(codes());
app.post('/send', (req, res) => res.json(req.get('x-code')));
app.post('/check', (req, res) => res.json(req.isCode(req.body.email, req.body.code)));

module.exports = app;
