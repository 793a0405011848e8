const express = require('express');
const session = require('express-session');
const Redis = require('ioredis');

const client = new Redis();

function setUp(app, client) {
  app.use(session({
    secret: 'cat',
    resave: false,
    saveUninitialized: false,
    cookie: { maxAge: 1000 },
  }));
  return client;
}

setUp(express(), client);
