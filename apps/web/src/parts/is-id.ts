const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether this may be the id of a thing; for another word (`mine`) the API may answer something else. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
