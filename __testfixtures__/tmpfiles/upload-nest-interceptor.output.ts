import { Controller, Get, Param, Post, Res, UploadedFile, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { FileInterceptor, FilesInterceptor } from '@nestjs/platform-express';
import type { Response } from 'express';
import { extname } from 'path';
import { getObject, objectKey, objectReadStream, objectStorage } from './state/objects';

@Controller('files')
export class FilesController {
  @Post()
  @UseInterceptors(FileInterceptor('file', { storage: objectStorage({ prefix: 'uploads' }), limits: { fileSize: 1000000 } }))
  async upload(@UploadedFile() file: Express.Multer.File) {
    const text = await getObject(file.key, 'utf8');
    return { name: file.filename, length: text.length };
  }

  @Post('many')
  @UseInterceptors(
    FilesInterceptor('files', 10, {
      storage: objectStorage({
        prefix: 'uploads',
        filename: (req, file, cb) => cb(null, `${Date.now()}${extname(file.originalname)}`),
      }),
    }),
  )
  uploadMany(@UploadedFiles() files: Express.Multer.File[]) {
    return files.map((file) => ({ name: file.filename, path: file.path }));
  }

  @Get(':name')
  read(@Param('name') name: string, @Res() res: Response) {
    objectReadStream(objectKey('uploads', name)).pipe(res);
  }
}
