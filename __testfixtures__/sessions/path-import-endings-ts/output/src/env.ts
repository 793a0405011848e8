export const env = { secret: process.env.SECRET ?? '' };
