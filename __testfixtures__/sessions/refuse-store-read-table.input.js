const express = require('express');
const session = require('express-session');
const SqliteStore = require('better-sqlite3-session-store')(session);
const db = require('better-sqlite3')('app.db');

const app = express();
app.use(session({ store: new SqliteStore({ client: db }), secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } }));
app.get('/online', (req, res) => res.json(db.prepare('SELECT count(*) AS online FROM sessions').get()));
