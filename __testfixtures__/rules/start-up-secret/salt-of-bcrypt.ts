import { genSaltSync } from 'bcryptjs';
import { sign } from 'jsonwebtoken';

const SECRET = genSaltSync(); //~ start-up-secret SECRET

export function tokenFor(user: string): string {
  return sign({ user }, SECRET);
}
