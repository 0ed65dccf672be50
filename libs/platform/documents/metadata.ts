/** What a file tells about who made it: `text` may do so by its words, the others always do. */
export const metadataFields = ['author', 'company', 'position', 'device', 'signature', 'attachment', 'text'] as const;
export type MetadataField = (typeof metadataFields)[number];

export interface Metadata {
  readonly field: MetadataField;
  readonly value: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const LONGEST = 200;

/** Each value once, without empty ones and cut to what can be shown. */
export function distinct(found: readonly Metadata[]): Metadata[] {
  const kept = new Map<string, Metadata>();
  for (const { field, value } of found) {
    const shown = value.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
    if (shown !== '') kept.set(`${field} ${shown}`, { field, value: shown });
  }
  return [...kept.values()];
}

export function decodeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (all: string, hex: string | undefined, decimal: string | undefined, name: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? NaN);
      if (Number.isNaN(code)) return ENTITIES[name] ?? all;
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

/** What an XMP packet tells (ISO 16684-1): its creators, and every other word in it. */
export function metadataOfXmp(packet: string): Metadata[] {
  const texts = (xml: string): string[] => [...xml.matchAll(/>([^<]*[^<\s][^<]*)</g)].map(([, text = '']) => text);
  const creators = [...packet.matchAll(/<(dc:creator|[\w-]+:Author\w*)\b[\s\S]*?<\/\1>/g)].flatMap(([xml]) =>
    texts(xml),
  );
  const attributes = [...packet.matchAll(/\s(?!xmlns)[\w-]+:([\w-]+)="([^"]+)"/g)];
  return [
    ...creators.map((value) => ({ field: 'author' as const, value: decodeXml(value) })),
    ...[...texts(packet), ...attributes.filter(([, name]) => name !== 'about').map(([, , value = '']) => value)].map(
      (value) => ({ field: 'text' as const, value: decodeXml(value) }),
    ),
  ];
}
