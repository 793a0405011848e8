import { Module } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';

@Module({
  imports: [ThrottlerModule.forRoot({ throttlers: [{ ttl: 60000, limit: 10 }] })], //~ rate-limit-memory ThrottlerModule.forRoot
})
export class AppModule {}
