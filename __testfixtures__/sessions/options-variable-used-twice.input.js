const express = require('express');
const session = require('express-session');

const sessionOptions = { secret: 'cat', cookie: { maxAge: 1000 } };

const app = express();
app.use('/a', session(sessionOptions));
app.use('/b', session(sessionOptions));
