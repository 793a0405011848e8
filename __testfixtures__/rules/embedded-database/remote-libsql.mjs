import { createClient } from '@libsql/client';

export const client = createClient({ url: 'libsql://shop.example.io' });
