import * as express from 'express';
import * as session from 'express-session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis';

const app = express();
app.use(session({
  secret: 'keyboard cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 600000 },
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
app.listen(3000);
