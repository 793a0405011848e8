const express = require('express');
const session = require('express-session'); // sessions

express().use(session({
  secret: 'cat', // a secret
  cookie: { maxAge: 1000 } // a second
})); // use it
