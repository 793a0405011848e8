export const env = { sessionSecret: process.env.SESSION_SECRET ?? 'local', sessionAge: 60_000 };
