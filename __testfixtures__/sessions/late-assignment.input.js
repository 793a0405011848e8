var express = require('express');
var session;

session = require('express-session');
var app = express();
app.use(session({ secret: 'cat', cookie: { maxAge: 1000 } }));
