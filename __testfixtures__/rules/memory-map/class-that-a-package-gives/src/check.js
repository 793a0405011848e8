export const check = (user) => typeof user.id === 'string';
