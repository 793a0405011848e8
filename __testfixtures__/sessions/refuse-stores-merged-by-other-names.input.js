const express = require('express');
const session = require('express-session');

// Called by another name.
function login(app) {
  app.use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } }));
}
const again = login;
again(express());
again(express());

// Called by `call`.
function admin(app) {
  app.use(session({ secret: 'dog', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } }));
}
admin.call(null, express());
admin.call(null, express());
