const session = require('express-session');
const settings = require('settings');

module.exports = session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: settings.cookie });
