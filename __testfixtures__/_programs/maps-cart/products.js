const products = [
  { id: 'tea', name: 'Green tea', price: 4.5 },
  { id: 'cup', name: 'Cup', price: 7 },
  { id: 'pot', name: 'Teapot', price: 24.9 },
];

module.exports = { products, findProduct: (id) => products.find((product) => product.id === id) };
