const express = require('express');
const session = require('express-session');

express().use(
  session({
    store: undefined, // in memory for now
    secret: 'cat',
    resave: false,
    saveUninitialized: false,
  }),
);
