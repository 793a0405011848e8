import { Injectable } from '@nestjs/common';
import { objectKey, objectReadStream, putObject } from './state/objects';

const FOLDER = 'invoices';

@Injectable()
export class InvoicesService {
  async save(id: string, text: string): Promise<void> {
    await putObject(this.fileOf(id), text);
  }

  open(id: string) {
    return objectReadStream(this.fileOf(id));
  }

  fileOf(id: string): string {
    return objectKey(FOLDER, `${id}.txt`);
  }
}
