import { objectKey } from './state/objects.js';

export function attachmentPath(mailDir: string, id: string): string {
  return objectKey(mailDir, id);
}

export function attachmentFolder(mailDir: string): string {
  return objectKey(mailDir, 'attachments');
}
