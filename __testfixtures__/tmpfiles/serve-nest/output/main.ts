import { NestFactory } from '@nestjs/core';
import { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module';
import { serveObjects } from './state/objects';

async function bootstrap() {
  const app = await NestFactory.create<NestExpressApplication>(AppModule);
  app.use('/invoices/', serveObjects('invoices'));
  await app.listen(3000);
}
bootstrap();
