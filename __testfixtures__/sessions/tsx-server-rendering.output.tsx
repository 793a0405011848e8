import express from 'express';
import session from 'express-session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis';
import { renderToString } from 'react-dom/server';

const app = express();
app.use(session({
  secret: process.env.SESSION_SECRET!,
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
app.get('/', (req, res) => {
  res.send(renderToString(<p>{req.session.cookie.maxAge}</p>));
});
