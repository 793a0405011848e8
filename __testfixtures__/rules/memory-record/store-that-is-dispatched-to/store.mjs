import { createStore } from 'redux';

const votes = (state = {}, { type, entry }) =>
  type === 'VOTE' ? { ...state, [entry]: (state[entry] ?? 0) + 1 } : state;

export default () => createStore(votes);
