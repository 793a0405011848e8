import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

const likes = new Map();

const typeDefs = `type Query { likes(id: ID!): Int } type Mutation { like(id: ID!, n: Int!): Int }`;
const resolvers = {
  Query: {
    likes: (parent, { id }) => likes.get(id) ?? 0,
  },
  Mutation: {
    like: (parent, { id, n }) => {
      likes.set(id, Number(n));
      return n;
    },
  },
};

const server = new ApolloServer({ typeDefs, resolvers });
await startStandaloneServer(server, { listen: { port: 3000 } });
