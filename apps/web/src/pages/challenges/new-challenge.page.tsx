import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { NeedsOrganisation } from '../../parts/needs-organisation.js';
import { ChallengeForm } from './challenge-form.js';
import { newValues } from './challenge-values.js';
import { challengesTexts } from './challenges.texts.js';

const LONGEST_TITLE = 150;

export function NewChallengePage(): ReactElement {
  const t = useTexts(challengesTexts);
  const language = useLanguage();
  /** What was searched for and not found. */
  const title = useSearchParams()[0].get('title')?.slice(0, LONGEST_TITLE) ?? '';
  return (
    <NeedsOrganisation title={t('newTitle')}>
      {({ personId, organisationId, organisationIds }) => (
        <ChallengeForm
          initial={{ ...newValues(language, organisationId, personId), title }}
          saved={null}
          organisationIds={organisationIds}
        />
      )}
    </NeedsOrganisation>
  );
}
