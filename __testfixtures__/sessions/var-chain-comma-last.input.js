var express = require('express'),
    session = require('express-session'),
    app = express();

app.use(session({
    secret: 'cat',
    resave: false,
    saveUninitialized: false,
    cookie: { maxAge: 1000 }
}));
