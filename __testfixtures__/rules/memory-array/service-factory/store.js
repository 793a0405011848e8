export default function createTodoStore(logger) {
  let todos = []; //~ memory-array todos
  let ids = 1; //~ memory-counter ids

  return {
    async create(data) {
      const todo = { ...data, id: ids++ };
      todos.push(todo);
      logger.debug('created', todo);
      return todo;
    },

    async remove(id) {
      todos = todos.filter((one) => one.id !== id);
    },
  };
}
