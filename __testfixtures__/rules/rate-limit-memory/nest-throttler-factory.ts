import { Module } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import { sharedStorage } from 'throttler-storage';

@Module({
  imports: [
    ThrottlerModule.forRootAsync({
      useFactory: () => ({ throttlers: [], storage: sharedStorage() }),
    }),
  ],
})
export class AppModule {}
