import express from 'express';
import RedisCache from 'express-redis-cache';

const pages = new RedisCache({ host: process.env.REDIS_HOST });

const app = express();
app.put('/pages/:name', express.json(), (req, res) => {
  pages.set(req.params.name, req.body);
  pages.del('index');
  res.end();
});
