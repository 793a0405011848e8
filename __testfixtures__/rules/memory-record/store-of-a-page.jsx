import { configureStore } from '@reduxjs/toolkit';
import { createRoot } from 'react-dom/client';
import { io } from 'socket.io-client';
import { App, reducer } from './app';
import { page } from './page';

const store = configureStore({ reducer });
io().on('state', (state) => store.dispatch({ type: 'STATE', state }));
createRoot(page).render(<App store={store} />);
