const fs = require('fs');
const path = require('path');
const express = require('express');
const session = require('express-session');
const FileStore = require('session-file-store')(session);

const SESSIONS = path.join(__dirname, 'sessions');
const app = express();
app.use(session({ store: new FileStore({ path: SESSIONS }), secret: 'cat', resave: false, saveUninitialized: false }));
app.get('/online', (req, res) => res.json({ online: fs.readdirSync(SESSIONS).length }));
