const { findProduct } = require('./products');

const carts = new Map();

function getCart(userId) {
  return carts.get(userId) || { items: [], coupon: null };
}

function addItem(userId, productId, quantity) {
  if (!carts.has(userId)) {
    carts.set(userId, { items: [], coupon: null });
  }
  const cart = carts.get(userId);
  const item = cart.items.find((one) => one.productId === productId);
  if (item) {
    item.quantity += quantity;
  } else {
    cart.items.push({ productId, quantity });
  }
}

function removeItem(userId, productId) {
  if (!getCart(userId).items.some((one) => one.productId === productId)) return false;
  const cart = carts.get(userId);
  if (!cart) return false;
  cart.items = cart.items.filter((one) => one.productId !== productId);
  return true;
}

function setCoupon(userId, coupon) {
  const cart = carts.get(userId);
  if (!cart) return false;
  cart.coupon = coupon;
  return true;
}

function clearCart(userId) {
  return carts.delete(userId);
}

function totalOf(userId) {
  const { items, coupon } = getCart(userId);
  const sum = items.reduce((total, { productId, quantity }) => total + findProduct(productId).price * quantity, 0);
  return coupon === 'HALF' ? sum / 2 : sum;
}

function countCarts() {
  return carts.size;
}

module.exports = { getCart, addItem, removeItem, setCoupon, clearCart, totalOf, countCarts };
