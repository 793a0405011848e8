import { Injectable } from '@nestjs/common';
import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, 'invoices');

@Injectable()
export class InvoicesService {
  save(id: string, text: string): void {
    writeFileSync(this.fileOf(id), text);
  }

  open(id: string) {
    return createReadStream(this.fileOf(id));
  }

  fileOf(id: string): string {
    return join(FOLDER, `${id}.txt`);
  }
}
