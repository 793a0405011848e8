const favourites = new Set(); //~ memory-set favourites

const resolvers = {
  Query: { favourites: () => [...favourites] },
  Mutation: {
    like(_parent, { id }) {
      favourites.add(id);
      return true;
    },
  },
};

const { ApolloServer } = require('@apollo/server');
module.exports = new ApolloServer({ typeDefs: 'type Query { favourites: [ID] }', resolvers });
