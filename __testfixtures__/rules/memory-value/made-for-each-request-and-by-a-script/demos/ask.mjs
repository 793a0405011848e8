import { Client } from '../lib/client.mjs';

console.log(await new Client({ url: 'http://localhost:3000' }).ask('How?'));
