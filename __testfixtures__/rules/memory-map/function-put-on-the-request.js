// What a middleware puts on the request is called by the handlers behind it.
const express = require('express');

function codes() {
  const sent = new Map(); //~ memory-map sent
  const limits = new Map();
  limits.set('code', 6);
  return (req, res, next) => {
    req.sendCode = (email) => {
      sent.set(email, Math.random().toString().slice(2, 2 + limits.get('code')));
    };
    req.isCode = (email, code) => sent.get(email) === code;
    next();
  };
}

const app = express();
app.use(codes());
app.post('/send', (req, res) => {
  req.sendCode(req.body.email);
  res.end();
});
app.post('/check', (req, res) => res.json(req.isCode(req.body.email, req.body.code)));

module.exports = app;
