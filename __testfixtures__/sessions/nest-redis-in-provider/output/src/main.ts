import { NestFactory } from '@nestjs/core';
import session from 'express-session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis';
import { AppModule } from './app.module';

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.use(session({
    secret: 'cat',
    cookie: { maxAge: 3600000 },
    resave: false,
    saveUninitialized: false,
    store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
  }));
  await app.listen(3000);
}
void bootstrap();
