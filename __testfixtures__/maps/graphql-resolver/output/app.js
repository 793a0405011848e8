import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { sharedMap } from './state/stores.js';

const likes = sharedMap('likes');

const typeDefs = `type Query { likes(id: ID!): Int } type Mutation { like(id: ID!, n: Int!): Int }`;
const resolvers = {
  Query: {
    likes: async (parent, { id }) => (await likes.get(id)) ?? 0,
  },
  Mutation: {
    like: async (parent, { id, n }) => {
      await likes.set(id, Number(n));
      return n;
    },
  },
};

const server = new ApolloServer({ typeDefs, resolvers });
await startStandaloneServer(server, { listen: { port: 3000 } });
