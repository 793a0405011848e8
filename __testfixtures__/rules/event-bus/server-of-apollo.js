const { ApolloServer } = require('apollo-server-express');
const express = require('express');

const app = express();
const graphql = new ApolloServer({ typeDefs: 'type Query { a: ID }', resolvers: { Query: { a: () => 1 } } });

graphql.applyMiddleware({ app });
app.get('/path', (req, res) => res.json(graphql.graphqlPath));
module.exports = app;
