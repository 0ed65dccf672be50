/** SQL expressions: of a challenge its organisation, its author and its contact persons. */
interface Asking {
  readonly organisation: string;
  readonly author: string;
  readonly contacts: string;
}

/**
 * The SQL query for the published capabilities with a publication that is evidence of something that the challenge's
 * author or contact persons are contact persons of: by DOI, and where one of both has none, by title and year. None,
 * where the organisation did not ask for it.
 */
export function coAuthoredCapabilities({ organisation, author, contacts }: Asking): string {
  return `SELECT DISTINCT k2.id FROM organisation asking
    JOIN capability_contact kc ON kc.person_id = ${author} OR kc.person_id = ANY (coalesce(${contacts}, '{}'))
    JOIN capability k1 ON k1.id = kc.capability_id
    JOIN evidence e1 ON e1.version_id = k1.live_version_id AND e1.kind = 'publication'
    JOIN evidence e2 ON e2.kind = 'publication' AND (lower(e2.doi) = lower(e1.doi)
      OR ((e1.doi IS NULL OR e2.doi IS NULL) AND md5(lower(e2.title)) = md5(lower(e1.title)) AND e2.year = e1.year))
    JOIN capability k2 ON k2.live_version_id = e2.version_id AND k2.state = 'published'
    WHERE asking.id = ${organisation} AND asking.excludes_co_authors`;
}
