const express = require('express');
const expressSession = require('express-session');

const app = express();
app.use(expressSession({ secret: 'cat', cookie: { maxAge: 1000 } }));
