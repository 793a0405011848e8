import { bus } from './bus.mjs';

bus.on('signed-up', (user) => fetch('http://mailer/welcome', { method: 'POST', body: user }));
