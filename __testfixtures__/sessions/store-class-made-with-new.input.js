const express = require('express');
const session = require('express-session');
const connectSqlite = require('connect-sqlite3');

const SqliteStore = new connectSqlite(session);

const app = express();
app.use(session({
  store: new SqliteStore({ db: 'sessions.db', dir: './var/db' }),
  secret: 'cat', resave: false, saveUninitialized: false,
  cookie: { maxAge: 7 * 24 * 60 * 60 * 1000 }, // 1 week
}));
