import { load } from './load.js';

/** One for each session. */
export class Pages {
  private open_ = new Map<string, unknown>();

  open(url: string) {
    this.open_.set(url, load(url));
    return { content: [...this.open_.keys()] };
  }
}
