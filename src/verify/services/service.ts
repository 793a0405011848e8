/** A backing service that runs as long as a verification. */
export interface Service {
  /** What the app's environment must have to use it. */
  env: Record<string, string>;
  /** Empties it. */
  reset: () => Promise<void>;
  /** Ends it. */
  stop: () => Promise<void>;
}

/** What a service needs from who starts it. */
export interface ServiceOptions {
  /** Absolute path of an empty folder for its files. */
  folder: string;
  /** The environment that it gets. */
  env: Readonly<Record<string, string | undefined>>;
  /** Kills it at once. */
  abort?: AbortSignal | undefined;
}
