import { sharedRecord } from "./state/stores.js";

export class Bot {
  states = sharedRecord<string>("states");
}
