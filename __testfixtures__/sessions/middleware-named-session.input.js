var express = require('express');
var app = express();

var session = require('express-session')({
    secret: 'cat',
    resave: false,
    saveUninitialized: false,
    cookie: { path: '/', httpOnly: true, maxAge: 1000 }
})

app.use(session)
