import { client } from './client.js';

export const report = (text) => client.post('/reports', { text });
