import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis.mjs';

const { default: express } = await import('express');
const { default: session } = await import('express-session');

const app = express();
app.use(session({
  secret: 'cat',
  cookie: { maxAge: 1000 },
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
