const express = require('express');
const session = require('express-session');
const FileStore = require('session-file-store')(session);

const app = express();
app.use(session({
  store: new FileStore(),
  secret: 'cat', resave: false, saveUninitialized: false,
}));
