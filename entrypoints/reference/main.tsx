import { stages } from 'virtual:alongside/stages';
import { createRoot } from 'react-dom/client';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { dateWithoutWeekday } from '../../src/core/time/date-words';
import { londonDate } from '../../src/core/time/london-time';
import type { AnswerTo, ToWorker } from '../../src/extension/messages';
import { send } from '../../src/extension/send';
import content from '../../src/packs/content-version.json';
import { type ReferenceDoor, ReferenceProvider } from '../../src/ui/reference/reference-door';
import { OrganisationProvider } from '../../src/ui/kit/organisation';
import { ReferencePage } from '../../src/ui/reference/reference-page';
import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/pages.css';
import '../../src/ui/styles/sidebar.css';
import '../../src/ui/styles/reference.css';

async function ask<M extends ToWorker>(message: M): Promise<AnswerTo<M> | null> {
  const answer = await send(message);
  return answer.ok ? answer.value : null;
}

const door: ReferenceDoor = {
  search: (query) => ask({ type: 'guidance/search', query }),
  cards: (keys) => ask({ type: 'guidance/item', keys }),
  glossary: () => ask({ type: 'guidance/glossary' }),
  copy: (line) =>
    navigator.clipboard.writeText(line).then(
      () => true,
      () => false,
    ),
  say: (sentence) => {
    document.getElementById('said')!.textContent = sentence;
  },
};

const root = createRoot(document.getElementById('root')!);
void ask({ type: 'settings/read' }).then((answer) =>
  root.render(
    <OrganisationProvider value={answer?.settings ?? DEFAULT_SETTINGS}>
      <ReferenceProvider value={door}>
        <ReferencePage
          stages={stages}
          content={content.version}
          today={dateWithoutWeekday(londonDate(new Date().toISOString()))}
        />
      </ReferenceProvider>
    </OrganisationProvider>,
  ),
);
