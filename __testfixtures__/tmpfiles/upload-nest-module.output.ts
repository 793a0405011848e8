import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { objectStorage } from './state/objects';

@Module({ imports: [MulterModule.register({ storage: objectStorage({ prefix: 'uploads' }) })] })
export class FilesModule {}
