import { useEffect, useState } from 'react';
import type { Lesson } from '../../src/core/lessons/lesson';
import { knownIds, type Meanings } from '../../src/core/lessons/meanings';
import { londonDate } from '../../src/core/time/london-time';
import { browser } from '../../src/extension/browser';
import { onLessonsChanged, readLessons } from '../../src/extension/lessons-store';
import type { LessonsAnswer } from '../../src/extension/messages';
import { pickOnTab } from '../../src/extension/page-tools';
import { send } from '../../src/extension/send';
import { readProfile, writeProfile } from '../../src/knowledge/lesson-schema';
import { usePageReport } from './use-page-report';

/** Time that a page is given to read itself again after a lesson, ms. */
const READ_AGAIN_MS = 600;

const faultOf = (answer: { ok: true } | { ok: false; error: string }) => (answer.ok ? null : answer.error);

/** What the sections "What was read on this page" and "Teach a field" show and do; nothing until all is known. */
export function useTeaching() {
  const { tabId, report, packs, look } = usePageReport();
  const [meanings, setMeanings] = useState<Meanings | null>(null);
  const [lessons, setLessons] = useState<LessonsAnswer | null>(null);
  const [startKey, setStartKey] = useState<string | null>(null);
  useEffect(() => {
    void send({ type: 'meanings/read' }).then((answer) => answer.ok && setMeanings(answer.value));
    void readLessons().then(setLessons);
    return onLessonsChanged((answer) => {
      setLessons(answer);
      setTimeout(() => void look(), READ_AGAIN_MS);
    });
  }, [look]);
  if (!meanings || !lessons || report === undefined) return {};
  const onTeach = ({ key }: { key: string }) => {
    setStartKey(key);
    location.hash = 'teach';
  };
  const teach = {
    report,
    meanings,
    packs,
    ...lessons,
    today: londonDate(new Date().toISOString()),
    startKey,
    onPick: async () => (tabId === undefined ? null : pickOnTab(tabId)),
    onKeep: async (taught: Lesson[]) => faultOf(await send({ type: 'lessons/add', lessons: taught })),
    onForget: async (keys: string[]) => faultOf(await send({ type: 'lessons/forget', keys })),
    write: writeProfile,
    readFile: (text: string) => readProfile(text, knownIds(meanings)),
  };
  const program = browser.runtime.getManifest().version;
  return { teach, read: { report, meanings, program, onTeach, onAgain: () => void look() } };
}
