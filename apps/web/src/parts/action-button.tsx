import { Button, Text, type ButtonProps } from '@mantine/core';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useProblemWords } from './problem-words.js';

interface ActionButtonProps extends ButtonProps {
  readonly children: ReactNode;
  readonly 'aria-label'?: string;
  /** What it throws is shown beside the button. */
  readonly onAct: () => Promise<unknown>;
}

/** A button for what needs no question: shows that it is under way, and says what went wrong. */
export function ActionButton({ children, onAct, ...button }: ActionButtonProps): ReactElement {
  const words = useProblemWords();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const act = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    await onAct().catch((error: unknown) => setProblem(words(error)));
    setBusy(false);
  };
  return (
    <>
      <Button {...button} loading={isBusy} onClick={() => void act()}>
        {children}
      </Button>
      {problem && (
        <Text role="alert" c="var(--mantine-color-error)" fw={600} w="100%">
          {problem}
        </Text>
      )}
    </>
  );
}
