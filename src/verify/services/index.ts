import { join } from 'node:path';
import { makeFolder } from '../../io/app-folder.js';
import { startRedis } from './redis.js';
import { startS3 } from './s3.js';
import type { Service, ServiceOptions } from './service.js';

export type { Service } from './service.js';

export type ServiceName = 'redis' | 's3';

/**
 * Starts backing services for one verification.
 * @returns all of them as one; nothing runs if one does not start
 * @throws Failure for one that is not installed or does not start
 */
export async function startServices(
  names: readonly ServiceName[],
  options: ServiceOptions,
): Promise<Service> {
  const services: Service[] = [];
  const all = <T>(act: (service: Service) => Promise<T>): Promise<T[]> => Promise.all(services.map(act));
  try {
    for (const name of names) services.push(await start(name, options));
  } catch (error) {
    await all(({ stop }) => stop());
    throw error;
  }
  return {
    env: Object.assign({}, ...services.map(({ env }) => env)) as Record<string, string>,
    reset: async () => void (await all(({ reset }) => reset())),
    stop: async () => void (await all(({ stop }) => stop())),
  };
}

async function start(name: ServiceName, options: ServiceOptions): Promise<Service> {
  if (name === 's3') return startS3();
  return startRedis({ ...options, folder: await makeFolder(join(options.folder, name)) });
}
