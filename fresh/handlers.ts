import type { PageResponse } from "./types.ts";

/**
 * Ends a handler by rendering its page.
 *
 * @param data given to the page as `props.data`
 * @param options status (200 if absent) and headers of the response
 */
export function page(): PageResponse<undefined>;
export function page<T>(
  data: T,
  options?: { headers?: HeadersInit; status?: number },
): PageResponse<T>;
export function page<T>(
  data?: T,
  options?: { headers?: HeadersInit; status?: number },
): PageResponse<T | undefined> {
  return { data, headers: options?.headers, status: options?.status };
}
