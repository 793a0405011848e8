import { KeyvFile } from 'keyv-file';

export const store = new KeyvFile({ filename: 'conversations.json' }); //~ embedded-database store
