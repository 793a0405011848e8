import { getIronSession } from 'iron-session';
import { cookies } from 'next/headers';

export async function getSession() {
  return getIronSession<{ user?: string }>(await cookies(), { password: process.env.SECRET ?? '', cookieName: 'session' });
}
