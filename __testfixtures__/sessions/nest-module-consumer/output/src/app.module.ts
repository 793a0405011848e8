import { MiddlewareConsumer, Module, NestModule } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import session from 'express-session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis';
import { UsersModule } from './users/users.module';

@Module({ imports: [UsersModule] })
export class AppModule implements NestModule {
  constructor(private readonly config: ConfigService) {}

  configure(consumer: MiddlewareConsumer) {
    consumer
      .apply(
        session({
          secret: this.config.get('SECRET'),
          resave: false,
          saveUninitialized: false,
          store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
        }),
      )
      .forRoutes('*');
  }
}
