export const sessionOptions = { secret: 'cat', cookie: { maxAge: 1000 } };
