const express = require('express');
const session = require('express-session');

class RedisStore {}

express().use(session({ secret: 'cat', cookie: { maxAge: 1000 } })).set('cart store', new RedisStore());
