/** What the worker does with messages about lessons and about what was read on a page. */
import { lexicon } from 'virtual:alongside/lexicon';
import { stages } from 'virtual:alongside/stages';
import { titles } from 'virtual:alongside/titles';
import { holdsFor } from '../core/lessons/lesson';
import type { Meanings } from '../core/lessons/meanings';
import type { Lexicon } from '../core/matching/lexicon';
import { parseLessons } from '../knowledge/lesson-schema';
import type { StageListing } from '../knowledge/pack-schema';
import { addLessons, forgetLessons, lessonsInForce, readLessons } from './lessons-store';
import { bringTools, readPageReport } from './page-tools';
import { type Handlers, Refusal, type Sender } from './receive';
import { permittedSites } from './site-access';
import { isOnSite, openTabs, tellTab } from './tabs';

type Frame = Extract<Sender, { kind: 'frame' }>;

interface Gate {
  known(from: Sender): Promise<Sender>;
  permittedFrame(from: Sender): Promise<Frame>;
  permittedTopFrame(from: Sender): Promise<Frame>;
}

/** A build whose vocabulary has a concept without a title has failed already. */
const PLAIN: Record<string, { title: string; help: string } | undefined> = titles;

/** Every meaning with its plain title, and every stage. */
function meanings(): Meanings {
  const { concepts, stages: titled, systems }: Lexicon = lexicon;
  const listed: StageListing[] = stages;
  return {
    concepts: concepts.map(({ id, kind, stages: at }) => ({
      id,
      kind,
      stages: at,
      title: PLAIN[id]?.title ?? id,
      help: PLAIN[id]?.help ?? '',
    })),
    stages: listed.filter(({ id }) => Object.hasOwn(titled, id)).map(({ id, title }) => ({ id, title })),
    systems: systems.map(({ id, name }) => ({ id, name })),
  };
}

/** Gives each open page of a permitted site the lessons anew; a page reads itself again at once. */
export async function announceLessons(): Promise<void> {
  const [sites, lessons, tabs] = await Promise.all([permittedSites(), lessonsInForce(), openTabs()]);
  for (const { id, url } of tabs) if (isOnSite(sites, url)) void tellTab(id, { type: 'lessons/changed', lessons });
}

/** The tab that a message is about: a frame speaks of its own only. */
async function tabOf(from: Sender, tabId: number | undefined, gate: Gate): Promise<number> {
  if (from.kind === 'frame') return (await gate.permittedTopFrame(from)).tabId;
  if (tabId === undefined) throw new Refusal('no-tab');
  return tabId;
}

type Taught = 'lessons/here' | 'lessons/read' | 'lessons/add' | 'lessons/forget' | 'meanings/read' | 'page/read' | 'page/tools';

/** The routes; `gate` refuses senders that are not permitted. */
export function teachRoutes(gate: Gate): Pick<Handlers, Taught> {
  return {
    'lessons/here': async (_, from) => {
      const { url } = await gate.permittedFrame(from);
      const host = URL.canParse(url) ? new URL(url).hostname : '';
      return (await lessonsInForce()).filter((lesson) => holdsFor(lesson, host));
    },
    'lessons/read': async (_, from) => {
      await gate.known(from);
      return readLessons();
    },
    'lessons/add': async ({ lessons }, from) => {
      await gate.known(from);
      if (from.kind === 'frame') {
        await gate.permittedTopFrame(from);
        const sites = await permittedSites();
        const foreign = parseLessons(lessons).lessons.find(
          ({ site }) => !['https', 'http'].some((scheme) => isOnSite(sites, `${scheme}://${site}/`)),
        );
        if (foreign) throw new Refusal(`${foreign.site} is not a permitted site`);
      }
      const answer = await addLessons(lessons);
      await announceLessons();
      return answer;
    },
    'lessons/forget': async ({ keys }, from) => {
      await gate.known(from);
      if (from.kind === 'frame') await gate.permittedTopFrame(from);
      const answer = await forgetLessons(keys);
      await announceLessons();
      return answer;
    },
    'meanings/read': async (_, from) => {
      await gate.known(from);
      return meanings();
    },
    'page/read': async ({ tabId }, from) => readPageReport(await tabOf(from, tabId, gate)),
    'page/tools': async ({ tabId }, from) => {
      await bringTools(await tabOf(from, tabId, gate));
      return null;
    },
  };
}
