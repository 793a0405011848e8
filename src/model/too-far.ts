/**
 * A question that would take longer to answer than anybody wants to wait: a value that goes through most of a large
 * program. Who asks has to do without an answer, which means to leave the code as it is.
 */
export class TooFar extends Error {}
