import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

export const EXPORTS = join(here, 'exports');

export function exportPath(id) {
  return join(EXPORTS, `${id}.csv`);
}
