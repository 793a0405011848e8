const fs = require('fs');
const path = require('path');
const express = require('express');
const session = require('express-session');
const FileStore = require('session-file-store')(session);

const SESSIONS = path.join(__dirname, 'sessions');
if (!fs.existsSync(SESSIONS)) fs.mkdirSync(SESSIONS);
const app = express();
app.use(session({ store: new FileStore({ path: SESSIONS }), secret: 'cat', resave: false, saveUninitialized: false }));
app.get('/sessions', (req, res) => res.json(fs.readdirSync(path.join(__dirname, 'talks'))));
