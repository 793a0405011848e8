import openDatabase from './open.mjs';

export const accounts = openDatabase('accounts.sqlite'); //~ embedded-database accounts
