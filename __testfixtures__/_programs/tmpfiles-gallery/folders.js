import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

export const PUBLIC = path.join(here, 'public');
export const PHOTOS = path.join(here, 'photos');
export const COVERS = path.join(here, 'public', 'covers');
