import { configureStore } from '@reduxjs/toolkit';
import { createRoot } from 'react-dom/client';
import { io } from 'socket.io-client';
import { App, reducer } from './app';

const store = configureStore({ reducer });
io().on('state', (state) => store.dispatch({ type: 'STATE', state }));
createRoot(document.body).render(<App store={store} />);
