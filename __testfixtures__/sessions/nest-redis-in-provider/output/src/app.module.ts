import { Module } from '@nestjs/common';
import Redis from 'ioredis';

@Module({ providers: [{ provide: 'REDIS', useFactory: () => new Redis() }] })
export class AppModule {}
