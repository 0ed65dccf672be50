import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { eventKey, type EventView, type PlanRow } from './events.queries.js';
import { planTexts } from './plan.texts.js';

export function RemoveMeeting({ event, row }: { event: EventView; row: PlanRow }): ReactElement {
  const t = useTexts(planTexts);
  const queries = useQueryClient();
  const params = { path: { eventId: event.id, wishId: row.wishId } };
  const remove = async (): Promise<void> => {
    await answer(api.DELETE('/api/v1/events/{eventId}/plan/{wishId}', { params }));
    await queries.invalidateQueries({ queryKey: eventKey(event.id) });
  };
  return (
    <ConfirmButton
      size="sm"
      aria-label={t('removeWhom', { names: `${row.from.name} – ${row.to.name}` })}
      question={t('removeQuestion')}
      consequence={row.toldStartsAt === null ? t('removeUntold') : t('removeTold')}
      confirmLabel={t('remove')}
      onConfirm={remove}
    >
      {t('remove')}
    </ConfirmButton>
  );
}
