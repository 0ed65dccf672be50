import { ActionIcon, Button, Group, Textarea } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { challengeBounds } from '#domain/challenges';
import { useTexts } from '../../i18n/texts.js';
import { FieldGroup } from '../../parts/field-group.js';
import type { GuidedFormState } from '../../parts/form.js';
import type { ChallengeValues } from './challenge-values.js';
import { challengesTexts } from './challenges.texts.js';

/** A list of criteria, one line each. */
export function CriteriaField({ form }: { form: GuidedFormState<ChallengeValues> }): ReactElement {
  const t = useTexts(challengesTexts);
  const { criteria } = form.values;
  const error = form.errors.find(({ field }) => field === 'criteria')?.message;
  const remove = (place: number): void => form.set({ criteria: criteria.filter((_, index) => index !== place) });
  return (
    <FieldGroup id="criteria" legend={t('criteria')} error={error}>
      {criteria.map((_, index) => (
        <Group key={index} align="flex-end" wrap="nowrap" gap="xs">
          <Textarea
            label={t('criterion', { number: index + 1 })}
            minRows={1}
            style={{ flex: 1 }}
            {...form.field(`criteria.${index}`)}
          />
          {criteria.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={42}
              aria-label={t('removeCriterion', { number: index + 1 })}
              onClick={() => remove(index)}
            >
              <IconX size={20} aria-hidden="true" />
            </ActionIcon>
          )}
        </Group>
      ))}
      {criteria.length < challengeBounds.criteria.max && (
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden="true" />}
            onClick={() => form.set({ criteria: [...criteria, ''] })}
          >
            {t('addCriterion')}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}
