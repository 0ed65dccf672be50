import { label, labelGrades } from '#domain/vocabulary';
import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import type { components } from '../../api/schema.js';
import { useLanguage } from '../../i18n/texts.js';

/** The quality labels of a cluster: issuer and grade. */
export function LabelBadges({ labels }: { labels: components['schemas']['Cluster']['labels'] }): ReactElement {
  const language = useLanguage();
  return (
    <>
      {labels.map(({ issuer, grade }) => (
        <Badge key={`${issuer} ${grade}`} variant="outline">
          {issuer} · {label(labelGrades, grade, language)}
        </Badge>
      ))}
    </>
  );
}
