/** Whether a text is an id of a request, such as may be written into a log. */
export function isRequestId(text: unknown): text is string {
  return typeof text === 'string' && /^[A-Za-z0-9._-]{1,64}$/.test(text);
}
