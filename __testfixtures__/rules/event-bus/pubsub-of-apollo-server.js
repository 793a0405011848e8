const { ApolloServer, PubSub } = require('apollo-server');

const news = new PubSub(); //~ event-bus news

const resolvers = {
  Mutation: {
    tell: (_, { text }) => {
      news.publish('TOLD', { told: text });
      return text;
    },
  },
  Subscription: { told: { subscribe: () => news.asyncIterator(['TOLD']) } },
};

const server = new ApolloServer({ typeDefs: 'type Query { a: ID }', resolvers });
module.exports = server;
