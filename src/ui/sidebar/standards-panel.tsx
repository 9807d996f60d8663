import type { PracticeStandard, Role } from '../../core/content/pack';
import { questionsFor, standardGroups } from '../../core/guidance/select-standards';
import type { GuidanceView } from '../../core/panel/view-model';
import { Cite } from '../kit/cite';
import { Fold } from '../kit/fold';
import { ForceTag } from '../kit/force-tag';
import { PlainWordsUnder } from '../kit/plain-view';
import { AskedTable } from './standards-asked';
import { Section } from './section';

function Standard({ standard, role }: { standard: PracticeStandard; role: Role }) {
  const questions = questionsFor(standard, role);
  return (
    <div className="std">
      <span className="code">{standard.code}</span>
      <div>
        <h4>{standard.title}</h4>
        <p className="q">{standard.summary}</p>
        {questions.length > 0 && (
          <ul>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        )}
        <p className="cite">
          <Cite sources={standard.sources} />
        </p>
        <PlainWordsUnder words={standard.plain} sources={standard.sources} />
      </div>
    </div>
  );
}

/** "4 from A, 9 from B": how many of each published group apply here. */
function countWords(standards: readonly PracticeStandard[]): string {
  return standardGroups(standards)
    .map((group) => `${group.standards.length} from ${group.standards[0]?.code.slice(0, 1) ?? ''}`)
    .join(', ');
}

/** Practice standards that apply at this stage: the three that fit first, then all as published. Nothing to tick. */
export function StandardsPanel({ view, titleId }: { view: GuidanceView; titleId: string }) {
  const { standards, role } = view;
  const fit = view.standardsFit ?? standards.slice(0, 3).map(({ id }) => id);
  const first = fit.flatMap((id) => standards.find((standard) => standard.id === id) ?? []);
  const rest = standards.filter(({ id }) => !fit.includes(id));
  return (
    <>
      <div className="st">
        <h2 id={titleId} tabIndex={-1} data-title>
          Practice standards
        </h2>
        <p className="q">
          National multi-agency child protection standards. At this stage: {countWords(standards)}.
        </p>
        <p className="meta-line">
          <ForceTag force="practice" />
          <span>
            {role === 'supervisor' ? 'Questions to ask in supervision.' : 'Questions to think with.'} Nothing to tick.
          </span>
        </p>
      </div>
      <Section title={first.length === 3 ? 'Three that fit what is on this page' : 'What fits this page'}>
        {first.map((standard) => (
          <Standard key={standard.id} standard={standard} role={role} />
        ))}
        {rest.length > 0 && (
          <Fold words={`Show the other ${rest.length}`} openWords={`The other ${rest.length}`}>
            {standardGroups(rest).map((group) => (
              <div className="std-group" key={group.title}>
                <p className="wh">{group.title}</p>
                {group.audience && <p className="s q">{group.audience}</p>}
                {group.standards.map((standard) => (
                  <Standard key={standard.id} standard={standard} role={role} />
                ))}
              </div>
            ))}
          </Fold>
        )}
      </Section>
      {view.whoWasAsked && <AskedTable asked={view.whoWasAsked} />}
      {view.whoWasAsked && (
        <Section title="Asking for more">
          <p className="s flat">
            If an agency did not take part, record who was asked, what they said, and what was done about it. If the
            answer is not enough, use your partnership’s escalation route.
          </p>
        </Section>
      )}
    </>
  );
}
