import { Controller, Get, Param, Post, Res, UploadedFile, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { FileInterceptor, FilesInterceptor } from '@nestjs/platform-express';
import type { Response } from 'express';
import { createReadStream, promises as fs } from 'fs';
import { diskStorage } from 'multer';
import { extname, join } from 'path';

@Controller('files')
export class FilesController {
  @Post()
  @UseInterceptors(FileInterceptor('file', { dest: './uploads', limits: { fileSize: 1000000 } }))
  async upload(@UploadedFile() file: Express.Multer.File) {
    const text = await fs.readFile(file.path, 'utf8');
    return { name: file.filename, length: text.length };
  }

  @Post('many')
  @UseInterceptors(
    FilesInterceptor('files', 10, {
      storage: diskStorage({
        destination: './uploads',
        filename: (req, file, cb) => cb(null, `${Date.now()}${extname(file.originalname)}`),
      }),
    }),
  )
  uploadMany(@UploadedFiles() files: Express.Multer.File[]) {
    return files.map((file) => ({ name: file.filename, path: file.path }));
  }

  @Get(':name')
  read(@Param('name') name: string, @Res() res: Response) {
    createReadStream(join('./uploads', name)).pipe(res);
  }
}
