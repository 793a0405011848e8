import type { Request } from 'express';
import type session from 'express-session';
import { type SessionData } from 'express-session';

export type Options = session.SessionOptions;
export function userOf(req: Request): SessionData['user'] {
  return req.session.user;
}
