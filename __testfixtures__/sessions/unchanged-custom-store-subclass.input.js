const express = require('express');
const session = require('express-session');
const db = require('./db');

class DatabaseStore extends session.Store {
  get(sid, done) {
    db.find(sid, done);
  }
  set(sid, data, done) {
    db.save(sid, data, done);
  }
  destroy(sid, done) {
    db.remove(sid, done);
  }
}

express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store: new DatabaseStore() }));
