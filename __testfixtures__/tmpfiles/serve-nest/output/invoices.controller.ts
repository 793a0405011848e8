import { Body, Controller, Get, Param, Put, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { InvoicesService } from './invoices.service';
import { sendObject, withCallback } from './state/objects';

@Controller('invoices')
export class InvoicesController {
  constructor(private readonly invoices: InvoicesService) {}

  @Put(':id')
  async save(@Param('id') id: string, @Body() body: { text: string }) {
    await this.invoices.save(id, body.text);
    return { id };
  }

  @Get(':id/stream')
  stream(@Param('id') id: string): StreamableFile {
    return new StreamableFile(this.invoices.open(id), { disposition: `attachment; filename="${id}.txt"` });
  }

  @Get(':id/file')
  async file(@Param('id') id: string, @Res() res: Response): Promise<void> {
    await sendObject(res.req, res, this.invoices.fileOf(id));
  }

  @Get(':id/download')
  download(@Param('id') id: string, @Res() res: Response) {
    return withCallback(sendObject(res.req, res, this.invoices.fileOf(id), { download: `invoice ${id}.txt` }), (error: Error | null) => {
      if (error) res.status(404).json({ message: error.message });
    });
  }
}
