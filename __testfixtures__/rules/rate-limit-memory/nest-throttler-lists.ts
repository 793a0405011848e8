// The limits as a list, which has no place for a store.
import { Module } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { ThrottlerModule } from '@nestjs/throttler';

@Module({
  imports: [
    ThrottlerModule.forRoot([{ ttl: 60000, limit: 10 }]), //~ rate-limit-memory ThrottlerModule.forRoot
    ThrottlerModule.forRootAsync({ //~ rate-limit-memory ThrottlerModule.forRootAsync
      inject: [ConfigService],
      useFactory: (config: ConfigService) => [{ ttl: config.get('TTL'), limit: config.get('LIMIT') }],
    }),
  ],
})
export class AppModule {}
