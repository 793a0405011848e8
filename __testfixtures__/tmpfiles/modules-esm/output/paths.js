import { objectKey } from './state/objects.js';

export const EXPORTS = 'exports';

export function exportPath(id) {
  return objectKey(EXPORTS, `${id}.csv`);
}
