const express = require('express');
const session = require('express-session');

exports.run = (session) => session({ secret: 'cat' });
exports.Cookie = session.Cookie;
exports.app = express();
