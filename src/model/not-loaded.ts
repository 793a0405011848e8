/** A question to a part of the tool that is loaded only when somebody asks. Whoever runs the asker loads it and asks again. */
export class NotLoaded extends Error {}
