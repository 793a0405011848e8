import { NestFactory } from '@nestjs/core';
import session from 'express-session';
import { AppModule } from './app.module';

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.use(session({ secret: 'cat', cookie: { maxAge: 3600000 } }));
  await app.listen(3000);
}
void bootstrap();
