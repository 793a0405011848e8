import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Books } from './books.js';
import { resolvers } from './resolvers.js';

const books = new Books();
const cart: string[] = []; //~ memory-array cart
const shelves: string[] = ['A', 'B'];

const server = new ApolloServer({ typeDefs: 'type Query { a: ID }', resolvers });
export const started = startStandaloneServer(server, {
  context: async () => ({ books, cart, shelves, seen: [] as string[] }),
});
