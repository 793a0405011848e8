import Provider from 'oidc-provider';
import { RedisAdapter } from './adapter.js';
import { settings } from './settings.js';

export const own = new Provider('https://id.example.com', { adapter: RedisAdapter, clients: [] });
export const other = new Provider('https://id.example.com/other', settings);
