const express = require('express');
const session = require('express-session'); /* sessions
  of users */

express().use(session({ secret: 'cat', cookie: { maxAge: 1000 } }));
