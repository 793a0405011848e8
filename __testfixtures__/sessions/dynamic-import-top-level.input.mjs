const { default: express } = await import('express');
const { default: session } = await import('express-session');

const app = express();
app.use(session({ secret: 'cat', cookie: { maxAge: 1000 } }));
