import { Module } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import { ThrottlerStorageRedisService } from '@nest-lab/throttler-storage-redis';

@Module({
  imports: [ThrottlerModule.forRoot({ throttlers: [], storage: new ThrottlerStorageRedisService() })],
})
export class AppModule {}
