import { s3Backend } from './s3-backend.js';

export type Objects = typeof s3Backend;

export let backend: Objects = s3Backend;

/** Puts another backend in place of S3, for tests; returns the one before. */
export function useObjects(next: Objects): Objects {
  const last = backend;
  backend = next;
  return last;
}
