export { default as session } from 'express-session';
