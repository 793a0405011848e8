import { PubSub } from 'graphql-subscriptions';
import { ApolloServer } from '@apollo/server';

const pubsub = new PubSub(); //~ event-bus pubsub

const resolvers = {
  Mutation: {
    say: async (_: unknown, { text }: { text: string }) => {
      await pubsub.publish('SAID', { said: text });
      return true;
    },
  },
  Subscription: { said: { subscribe: () => pubsub.asyncIterator('SAID') } },
};

export const server = new ApolloServer({ typeDefs: 'type Query { a: ID }', resolvers });
