var express = require('express').default;
var session = require('express-session').default;

var app = express();
app.use(session({ secret: 'cat', cookie: { maxAge: 1000 } }));
