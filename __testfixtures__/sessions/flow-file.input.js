// @flow
import type { $Application } from 'express';
import express from 'express';
import session from 'express-session';

type Settings = {| secret: string, age: ?number |};

export function setUp(app: $Application, settings: Settings): void {
  app.use(session({ secret: settings.secret, cookie: { maxAge: settings.age } }));
}

setUp(express(), { secret: 'cat', age: 1000 });
