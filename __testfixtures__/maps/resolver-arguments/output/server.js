const { ApolloServer } = require('@apollo/server');
const { sharedList } = require('./state/stores');

const books = sharedList('books');
const typeDefs = `
  type Book {
    title: String
  }
  type Query {
    books: [Book]
  }
  type Mutation {
    addBook(title: String): Book
  }
`;
const resolvers = {
  Query: {
    books: async () => await books.toArray(),
  },
  Mutation: {
    addBook: async (_parent, args) => {
      await books.push(args);
      return args;
    },
  },
};

module.exports = new ApolloServer({ typeDefs, resolvers });
