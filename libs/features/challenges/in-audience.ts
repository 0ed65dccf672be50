/** SQL expressions: the alias of a challenge_version, and two arrays of ids. */
interface Audience {
  readonly version: string;
  /** The organisations of who looks. */
  readonly organisations: string;
  /** The clusters that who looks manages. */
  readonly managed: string;
}

/** The SQL condition that a challenge's version is meant for somebody; its owner and platform admins are looked at apart. */
export function inAudience({ version, organisations, managed }: Audience): string {
  return `(CASE ${version}.audience
    WHEN 'public' THEN true
    WHEN 'clusters' THEN ${version}.audience_cluster_ids && ${managed}::uuid[] OR EXISTS (
      SELECT 1 FROM cluster_member am
      WHERE am.cluster_id = ANY(${version}.audience_cluster_ids) AND am.organisation_id = ANY(${organisations}::uuid[]))
    ELSE cardinality(${managed}::uuid[]) > 0 END)`;
}
