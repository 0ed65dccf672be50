/** The languages of the product's own text. */
export const languages = ['ro', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in each language of the product. */
export type Label = Readonly<Record<Language, string>>;

/** A closed list of codes with their labels; `codes` keeps the order in which people should see them. */
export interface CodeList<C extends string> {
  readonly codes: readonly [C, ...C[]];
  readonly labels: Readonly<Record<C, Label>>;
}

/** The union of the codes of a list: `type Audience = CodeOf<typeof audiences>`. */
export type CodeOf<L> = L extends CodeList<infer C> ? C : never;

/** Makes a code list of `{ code: { ro, en } }`; codes keep the order in which they are written. */
export function codeList<C extends string>(labels: Readonly<Record<C, Label>>): CodeList<C> {
  return { codes: Object.keys(labels) as unknown as readonly [C, ...C[]], labels };
}

/** The label of a code in a language. */
export function label<C extends string>(list: CodeList<C>, code: NoInfer<C>, language: Language): string {
  return list.labels[code][language];
}

/** Whether a text from outside is a code of the list. */
export function isCode<C extends string>(list: CodeList<C>, text: string): text is C {
  return Object.hasOwn(list.labels, text);
}

/** The codes with their labels, in the order of the list, as a form's choices. */
export function choices<C extends string>(list: CodeList<C>, language: Language): { code: C; label: string }[] {
  return list.codes.map((code) => ({ code, label: list.labels[code][language] }));
}
