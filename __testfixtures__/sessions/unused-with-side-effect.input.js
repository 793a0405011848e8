const express = require('express');
const session = require('express-session');
const FileStore = require('session-file-store')(session);
const folder = require('fs').mkdtempSync('sessions-');

express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store: new FileStore({ path: folder }) }));
