import type { GuidanceView } from '../../core/guidance/view-model';
import type { PracticeStandard } from '../../core/guidance/pack';
import { Cite } from '../kit/cite';
import { Fold } from '../kit/fold';
import { ForceTag } from '../kit/force-tag';
import { Section } from './section';

/** Standards shown open; the rest are folded (DESIGN.md §4, "Standard"). */
const SHOWN = 3;

function Standard({ standard }: { standard: PracticeStandard }) {
  return (
    <div className="std">
      <span className="code">{standard.code}</span>
      <div>
        <h4>{standard.title}</h4>
        <p className="q">{standard.summary}</p>
        {standard.prompts.length > 0 && (
          <ul>
            {standard.prompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        )}
        <p className="cite">
          <Cite sources={standard.sources} />
        </p>
      </div>
    </div>
  );
}

/** Practice standards that apply at this stage: questions to think with, nothing to tick. */
export function StandardsPanel({ view, titleId }: { view: GuidanceView; titleId: string }) {
  const shown = view.standards.slice(0, SHOWN);
  const rest = view.standards.slice(SHOWN);
  return (
    <>
      <div className="st">
        <h2 id={titleId} tabIndex={-1} data-title>
          Practice standards
        </h2>
        <p className="q">
          National multi-agency child protection standards. {view.standards.length} apply at this stage.
        </p>
        <p className="meta-line">
          <ForceTag force="practice" />
          <span>Questions to think with. Nothing to tick.</span>
        </p>
      </div>
      <Section title={`For ${view.stageTitle.toLowerCase()}`}>
        {shown.map((standard) => (
          <Standard key={standard.id} standard={standard} />
        ))}
        {rest.length > 0 && (
          <Fold words={`Show the other ${rest.length}`} openWords={`The other ${rest.length}`}>
            {rest.map((standard) => (
              <Standard key={standard.id} standard={standard} />
            ))}
          </Fold>
        )}
      </Section>
    </>
  );
}
