import { Module } from '@nestjs/common';
import { ServeStaticModule } from '@nestjs/serve-static';
import { join } from 'node:path';
import { FilesController } from './files.controller';

@Module({
  imports: [ServeStaticModule.forRoot({ rootPath: join(__dirname, 'files'), serveRoot: '/files' })],
  controllers: [FilesController],
})
export class AppModule {}
