var express = require('express');
var session = require('express-session');
const path = require('path');

express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, name: path.sep }));
