import { randomUUID } from 'node:crypto';

/**
 * @typedef {import('./types').User} User
 */

/** @type {User[]} */
const users = [];

/** @returns {User[]} */
export function allUsers() {
  return users;
}

/** @param {string} name */
export function addUser(name) {
  const user = { id: randomUUID(), name };
  users.push(user);
  return user;
}
