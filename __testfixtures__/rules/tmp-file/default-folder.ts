import { join } from 'node:path';
import { tmpdir } from 'node:os';

export const config = {
  storage: process.env.STORAGE ?? join(tmpdir(), 'shop-storage'), //~ tmp-file tmpdir
};
