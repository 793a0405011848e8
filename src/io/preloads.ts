import { fileURLToPath } from 'node:url';

/** From here it is the same way in the sources and in the compiled package. */
const FOLDER = new URL('../verify/replicas/', import.meta.url);

/** The file that, loaded into a Node.js process before the app, makes it listen on another port than its code names. */
export const LISTEN_ELSEWHERE = fileURLToPath(new URL('listen-elsewhere.cjs', FOLDER));
