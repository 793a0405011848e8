var session = require('express-session');
session({ secret: 'cat' });
