import express from 'express';
import session from 'express-session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis';

class Sessions {
  private readonly store = new RedisStore({ client: redisClient, prefix: 'app:sess:' });

  middleware() {
    return session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store: this.store });
  }
}

express().use(new Sessions().middleware());
