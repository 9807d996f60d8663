import { useCallback, useEffect, useMemo, useState } from 'react';
import type { StagePack } from '../../src/core/guidance/pack';
import type { Lesson } from '../../src/core/lessons/lesson';
import type { Meanings } from '../../src/core/lessons/meanings';
import type { PageReport } from '../../src/core/lessons/page-report';
import { londonDate } from '../../src/core/time/london-time';
import { onLessonsChanged, readLessons } from '../../src/extension/lessons-store';
import type { LessonsAnswer } from '../../src/extension/messages';
import { pickOnTab } from '../../src/extension/page-tools';
import { send } from '../../src/extension/send';
import { readProfile, writeProfile } from '../../src/knowledge/lesson-schema';

/** Time that a page is given to read itself again after a lesson, ms. */
const READ_AGAIN_MS = 600;

/** The tab that this page was opened from, by its address; undefined where it was opened by itself. */
function tabAskedAbout(): number | undefined {
  const tab = new URLSearchParams(location.search).get('tab');
  return tab && /^\d{1,12}$/.test(tab) ? Number(tab) : undefined;
}

/** What the sections "What was read on this page" and "Teach a field" show and do; nothing until all is known. */
export function useTeaching(program: string) {
  const tabId = useMemo(tabAskedAbout, []);
  const [meanings, setMeanings] = useState<Meanings | null>(null);
  const [lessons, setLessons] = useState<LessonsAnswer | null>(null);
  const [report, setReport] = useState<PageReport | null | undefined>(tabId === undefined ? null : undefined);
  const [packs, setPacks] = useState<StagePack[]>([]);
  const [startKey, setStartKey] = useState<string | null>(null);

  const look = useCallback(async () => {
    if (tabId === undefined) return;
    const answer = await send({ type: 'page/read', tabId });
    const found = answer.ok ? answer.value : null;
    const recognition = found?.page?.recognition;
    const slice =
      recognition?.kind === 'recognised'
        ? await send({ type: 'guidance/slice', stages: [recognition.stage, 'any'] })
        : null;
    setPacks(slice?.ok ? slice.value.packs : []);
    setReport(found);
  }, [tabId]);
  useEffect(() => {
    void send({ type: 'meanings/read' }).then((answer) => answer.ok && setMeanings(answer.value));
    void readLessons().then(setLessons);
    void look();
    return onLessonsChanged((answer) => {
      setLessons(answer);
      setTimeout(() => void look(), READ_AGAIN_MS);
    });
  }, [look]);
  if (!meanings || !lessons || report === undefined) return {};

  const known = {
    concepts: new Set(meanings.concepts.map(({ id }) => id)),
    stages: new Set(meanings.stages.map(({ id }) => id)),
  };
  const keep = async (taught: Lesson[]) => {
    const answer = await send({ type: 'lessons/add', lessons: taught });
    return answer.ok ? null : answer.error;
  };
  return {
    teach: {
      report,
      meanings,
      packs,
      ...lessons,
      today: londonDate(new Date().toISOString()),
      startKey,
      onPick: async () => (tabId === undefined ? null : pickOnTab(tabId)),
      onKeep: keep,
      onForget: async (keys: string[]) => {
        const answer = await send({ type: 'lessons/forget', keys });
        return answer.ok ? null : answer.error;
      },
      write: writeProfile,
      readFile: (text: string) => readProfile(text, known),
    },
    read: {
      report,
      meanings,
      program,
      onTeach: ({ key }: { key: string }) => {
        setStartKey(key);
        location.hash = 'teach';
      },
      onAgain: () => void look(),
    },
  };
}
