// Prints the routes.
const { createApp } = require('./app');

for (const { route } of createApp()._router.stack) if (route) console.log(route.path);
