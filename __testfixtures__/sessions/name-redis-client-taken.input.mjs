import express from 'express';
import session from 'express-session';

function connect(redisClient) {
  return redisClient;
}

express().use(connect, session({ secret: 'cat', cookie: { maxAge: 1000 } }));
