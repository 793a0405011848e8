import { createServer } from './server.mjs';
import makeStore from './store.mjs';

const store = makeStore(); //~ memory-record store
createServer(store);
store.dispatch({ type: 'START' });
