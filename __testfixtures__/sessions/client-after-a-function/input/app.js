const express = require('express');
const session = require('express-session');
const { createClient } = require('redis');

function useSessions(app) {
  app.use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } }));
}

const client = createClient();
client.connect();

useSessions(express());
