import { Body, Controller, Get, Param, Put, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { InvoicesService } from './invoices.service';

@Controller('invoices')
export class InvoicesController {
  constructor(private readonly invoices: InvoicesService) {}

  @Put(':id')
  save(@Param('id') id: string, @Body() body: { text: string }) {
    this.invoices.save(id, body.text);
    return { id };
  }

  @Get(':id/stream')
  stream(@Param('id') id: string): StreamableFile {
    return new StreamableFile(this.invoices.open(id), { disposition: `attachment; filename="${id}.txt"` });
  }

  @Get(':id/file')
  file(@Param('id') id: string, @Res() res: Response): void {
    res.sendFile(this.invoices.fileOf(id));
  }

  @Get(':id/download')
  download(@Param('id') id: string, @Res() res: Response) {
    return res.download(this.invoices.fileOf(id), `invoice ${id}.txt`, (error: Error) => {
      if (error) res.status(404).json({ message: error.message });
    });
  }
}
