declare module 'express-session' {
  export interface SessionData {
    user: string;
  }
}
