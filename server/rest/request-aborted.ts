/** The caller went away before its body had ended: nobody is left to be told, and nothing is broken. */
export class RequestAborted extends Error {
  override name = "RequestAborted";
}
