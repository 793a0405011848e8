const express = require('express');
const session = require('express-session');

module.exports = (options) => session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, ...options });
