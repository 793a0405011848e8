import { join } from 'node:path';

export function attachmentPath(mailDir: string, id: string): string {
  return join(mailDir, id);
}

export function attachmentFolder(mailDir: string): string {
  return join(mailDir, 'attachments');
}
