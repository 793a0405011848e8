const express = require('express');
const { render } = require('./pages');

const taken = {}; //~ memory-record taken
const rounds = {}; //~ memory-record rounds

function take(name, done) {
  if (!taken[name]) {
    taken[name] = true;
    return done();
  }
  let tries = 1;
  const timer = setInterval(() => {
    tries++;
    if (!taken[name] || tries > 5) {
      taken[name] = true;
      clearInterval(timer);
      done();
    }
  }, 200);
}

function begin(name) {
  rounds[name] = 60;
  const timer = setInterval(() => { //~ timer-job timer
    rounds[name] -= 1;
    if (rounds[name] === 0) {
      clearInterval(timer);
    }
  }, 1000);
}

const app = express();
app.get('/pages/:name', (req, res) => {
  take(req.params.name, () => {
    render(req.params.name, (error, html) => {
      delete taken[req.params.name];
      res.send(html);
    });
  });
});
app.post('/rounds/:name', (req, res) => {
  begin(req.params.name);
  res.end();
});
app.get('/rounds/:name', (req, res) => res.json(rounds[req.params.name]));
module.exports = app;
