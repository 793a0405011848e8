import { auth } from '@colyseus/auth';

const people = []; //~ memory-array people

auth.settings.onFindUserByEmail = async (email) => people.find((one) => one.email === email);
auth.settings.onRegisterWithEmailAndPassword = async (email, password) => {
  people.push({ email, password });
  return { email };
};
