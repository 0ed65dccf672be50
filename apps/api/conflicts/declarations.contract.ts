import { z } from 'zod';
import type { NamedOrganisation } from '#features/conflicts';

export const declarationBody = z
  .strictObject({ organisationIds: z.array(z.uuid()).max(50) })
  .meta({ id: 'ConflictDeclarationRequest' });

export const declarationView = z
  .strictObject({ organisations: z.array(z.strictObject({ id: z.uuid(), name: z.string() })) })
  .meta({ id: 'ConflictDeclaration' });

export const coAuthorsView = z.strictObject({ excluded: z.boolean() }).meta({ id: 'CoAuthorsExcluded' });

export type CoAuthorsView = z.infer<typeof coAuthorsView>;
export type DeclarationBody = z.infer<typeof declarationBody>;
export type DeclarationView = z.infer<typeof declarationView>;

export function toDeclarationView(organisations: readonly NamedOrganisation[]): DeclarationView {
  return { organisations: organisations.map(({ id, name }) => ({ id, name })) };
}
