import { makeExecutableSchema } from '@graphql-tools/schema';
import type { carts, prices } from './context.js';

interface Context {
  carts: typeof carts;
  prices: typeof prices;
  user: string;
}

export const schema = makeExecutableSchema({
  typeDefs: 'type Query { a: ID }',
  resolvers: {
    Query: {
      cart: (_: unknown, _args: unknown, context: Context) => context.carts.get(context.user),
      price: (_: unknown, { of }: { of: string }, context: Context) => context.prices.get(of),
    },
    Mutation: {
      add: (_: unknown, { item }: { item: string }, context: Context) => {
        context.carts.set(context.user, [...(context.carts.get(context.user) ?? []), item]);
        return item;
      },
    },
  },
});
