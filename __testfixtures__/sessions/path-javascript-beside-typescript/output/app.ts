import session from 'express-session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis';

export default session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store: new RedisStore({ client: redisClient, prefix: 'app:sess-2:' }),
});
