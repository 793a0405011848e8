import { Body, Controller, Param, Put } from '@nestjs/common';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

@Controller('files')
export class FilesController {
  @Put(':name')
  async save(@Param('name') name: string, @Body() body: { text: string }): Promise<void> {
    await writeFile(join(__dirname, 'files', name), body.text);
  }
}
