import { Injectable, Module } from '@nestjs/common';
import { MulterModule, type MulterModuleOptions, type MulterOptionsFactory } from '@nestjs/platform-express';
import { ConfigService } from '@nestjs/config';
import { mkdir } from 'node:fs/promises';
import { memoryStorage } from 'multer';

@Injectable()
export class DiskOptions implements MulterOptionsFactory {
  async createMulterOptions(): Promise<MulterModuleOptions> {
    await mkdir('uploads', { recursive: true });
    return { dest: 'uploads' };
  }
}

@Injectable()
export class MemoryOptions implements MulterOptionsFactory {
  createMulterOptions(): MulterModuleOptions {
    return { storage: memoryStorage() };
  }
}

@Module({
  imports: [
    MulterModule.registerAsync({ useClass: DiskOptions }), //~ upload-disk MulterModule.registerAsync
    MulterModule.registerAsync({ useClass: MemoryOptions }),
    MulterModule.registerAsync({ useFactory: () => ({ storage: memoryStorage() }) }),
    MulterModule.registerAsync({ //~ upload-disk MulterModule.registerAsync
      inject: [ConfigService],
      useFactory: (config: ConfigService) => ({ dest: config.get('UPLOADS') }),
    }),
  ],
})
export class UploadsModule {}
