import { randomUUID } from 'node:crypto';
import { sharedList } from './state/stores.js';

/**
 * @typedef {import('./types').User} User
 */

/** @type {User[]} */
const users = sharedList('users');

/** @returns {Promise<User[]>} */
export async function allUsers() {
  return await users.toArray();
}

/** @param {string} name */
export async function addUser(name) {
  const user = { id: randomUUID(), name };
  await users.push(user);
  return user;
}
