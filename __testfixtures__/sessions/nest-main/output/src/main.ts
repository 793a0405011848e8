import { NestFactory } from '@nestjs/core';
import * as session from 'express-session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis';
import { AppModule } from './app.module';

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.use(
    session({
      secret: process.env.SESSION_SECRET as string,
      resave: false,
      saveUninitialized: false,
      cookie: { maxAge: 3600000 },
      store: new RedisStore({ client: redisClient, prefix: 'nest-app:sess:' }),
    }),
  );
  await app.listen(3000);
}
bootstrap();
