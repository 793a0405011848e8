const path = require('path');
const express = require('express');
const session = require('express-session');
const sessionFileStore = require('session-file-store');

const FileStore = sessionFileStore(session);

const app = express();
app.use(session({
  store: new FileStore({ path: path.join(__dirname, 'sessions'), ttl: 24 * 3600, retries: 0 }),
  secret: 'cat', resave: false, saveUninitialized: false,
}));
app.use(express.static(path.join(__dirname, 'public')));
