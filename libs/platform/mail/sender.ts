/** `Quatrefoil <no-reply@quatrefoil.example>` → its parts. */
export function senderOf(from: string): { readonly name: string; readonly address: string } {
  const match = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(from);
  return match ? { name: match[1] ?? '', address: match[2] ?? '' } : { name: '', address: from.trim() };
}

/** The host that Message-IDs, list ids and calendar UIDs are made with: that of the sender. */
export function senderHost(from: string): string {
  return senderOf(from).address.split('@').at(-1) || 'localhost';
}
