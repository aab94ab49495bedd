/**
 * An error that carries an HTTP status. Thrown by a handler or a middleware, it ends the request
 * with that status; error pages find it in `ctx.error`.
 *
 * @example
 * ```ts
 * if (order === null) throw new HttpError(404, "No such order");
 * ```
 */
export class HttpError extends Error {
  /** The HTTP status, 400 to 599. */
  status: number;

  /**
   * @param status the HTTP status to answer with
   * @param message what the default error page prints; empty, the status's own name is printed
   * @param options `cause`, as for `Error`
   */
  constructor(status: number, message?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "HttpError";
    this.status = status;
  }
}
