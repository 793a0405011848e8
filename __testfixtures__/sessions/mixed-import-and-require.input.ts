import express from 'express';
import session from 'express-session';
const FileStore = require('session-file-store')(session);

const app = express();
app.use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store: new FileStore({}) }));
