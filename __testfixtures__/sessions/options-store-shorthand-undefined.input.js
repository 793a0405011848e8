const express = require('express');
const session = require('express-session');

const store = undefined;

express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store }));
