import NextAuth from 'next-auth';

export const { auth, handlers } = NextAuth({
  session: { strategy: 'jwt', maxAge: 1000 },
  callbacks: {
    session({ session, token }) {
      session.user.id = token.sub ?? '';
      return session;
    },
  },
  providers: [],
});
