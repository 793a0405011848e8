const session = require('express-session');

module.exports = session({ secret: 'cat', cookie: { maxAge: 1000 } });
