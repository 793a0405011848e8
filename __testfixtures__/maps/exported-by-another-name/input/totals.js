let total = 0;
export { total as sum };

export function add(amount) {
  total += Number(amount);
}
