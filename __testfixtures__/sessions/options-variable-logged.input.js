const express = require('express');
const session = require('express-session');

const options = { secret: 'cat', cookie: { maxAge: 1000 } };
console.log(options.cookie.maxAge);

express().use(session(options));
