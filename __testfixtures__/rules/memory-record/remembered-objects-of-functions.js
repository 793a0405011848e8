const express = require('express');
const { view } = require('./registry');

function Release(name, versions) {
  this.name = name;
  this.versions = versions;
  this.until = Date.now() + 60000;
}

function Tally(name, start) {
  this.name = name;
  this.count = start; //~ memory-counter count
}
Tally.prototype.add = function () {
  this.count += 1;
  return this.count;
};

const releases = {};
const tallies = {}; //~ memory-record tallies

function release(name, done) {
  let found = releases[name];
  if (found && found.until > Date.now()) return done(null, found);
  view(name, (error, versions) => {
    if (error) return done(error);
    found = releases[name] = new Release(name, versions);
    done(null, found);
  });
}

function tally(name, done) {
  let found = tallies[name];
  if (found) return done(null, found);
  view(name, (error, start) => {
    if (error) return done(error);
    found = tallies[name] = new Tally(name, start);
    done(null, found);
  });
}

const app = express();
app.get('/releases/:name', (req, res) => release(req.params.name, (error, found) => res.json(found)));
app.post('/tallies/:name', (req, res) => tally(req.params.name, (error, found) => res.json(found.add())));
