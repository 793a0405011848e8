const { ApolloServer } = require('@apollo/server');

const books = [];
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
    books: () => books,
  },
  Mutation: {
    addBook: (_parent, args) => {
      books.push(args);
      return args;
    },
  },
};

module.exports = new ApolloServer({ typeDefs, resolvers });
