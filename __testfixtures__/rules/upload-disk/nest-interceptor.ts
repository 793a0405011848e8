import { Controller, Post, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';

@Controller('photos')
export class PhotosController {
  @Post()
  @UseInterceptors(FileInterceptor('photo', { dest: './photos' })) //~ upload-disk FileInterceptor
  add() {
    return 'stored';
  }
}
