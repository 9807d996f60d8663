import { useCallback, useEffect, useState } from 'react';
import { permissionFor } from '../../src/core/local/delivery';
import type { LocalAnswer } from '../../src/core/local/local-answer';
import { browser } from '../../src/extension/browser';
import { onLocalFilesChanged } from '../../src/extension/local-pack-kept';
import type { AnswerTo, ToWorker } from '../../src/extension/messages';
import { send } from '../../src/extension/send';
import { onSettingsChanged } from '../../src/extension/settings-store';
import { wallClock } from '../sidebar/wall-clock';

/** As `send`, but a refusal is thrown as its sentence. */
async function ask<M extends ToWorker>(message: M): Promise<AnswerTo<M>> {
  const answer = await send(message);
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

/** What the section "Local material" shows and does; nothing until the worker has answered. */
export function useLocal() {
  const { today } = wallClock();
  const [answer, setAnswer] = useState<LocalAnswer | null>(null);
  const look = useCallback(async () => {
    const told = await send({ type: 'local/read', today });
    if (told.ok) setAnswer(told.value);
  }, [today]);
  useEffect(() => {
    void look();
    const stops = [onLocalFilesChanged(() => void look()), onSettingsChanged(() => void look())];
    return () => {
      for (const stop of stops) stop();
    };
  }, [look]);
  if (!answer) return {};
  const local = {
    answer,
    onTryAgain: async () => setAnswer(await ask({ type: 'local/check', today })),
    onAllow: async () => {
      // The worker tries the address as soon as it is permitted (local-events.ts), and what it kept is shown.
      await browser.permissions.request({ origins: [permissionFor(answer.delivery.url)] });
    },
    onPreview: (text: string) => ask({ type: 'local/preview', text, today }),
    onSave: async (text: string) => setAnswer(await ask({ type: 'local/save', text, today })),
    onRemove: async () => setAnswer(await ask({ type: 'local/remove', today })),
  };
  return { local };
}
