import type { Role } from '../../core/content/pack';
import type { GuidanceView } from '../../core/panel/view-model';
import { useDisclosure } from '../kit/disclosure';
import { Icon, type IconName } from '../kit/icon';
import { MenuButton } from '../kit/menu-button';
import { usePanel } from './panel-actions';
import { evidenceSentences } from './stage-evidence';
import { LegalBasisChips } from './topics-basis';
import { WhyInset } from './why-inset';

const ROLE_WORDS: Record<Role, string> = { practitioner: 'For practitioners', supervisor: 'For supervisors and chairs' };

/** "with strategy discussion. Legal basis: Children Act 1989, section 47." */
function basisWords(view: GuidanceView): string {
  const together =
    view.withStages.length > 0 ? `with ${view.withStages.map((name) => name.toLowerCase()).join(' and ')}. ` : '';
  const basis = view.legalBasis ? `Legal basis: ${view.legalBasis.replace(/\.$/, '')}.` : '';
  return `${together}${basis}`;
}

export interface NextDateLine {
  sign: IconName;
  /** "Conference by Wed 6 Jan" */
  words: string;
  /** "11 working days left" */
  left: string;
  onChoose: () => void;
}

/** Stage name, its legal basis, the next date in one line, why it is shown and whom it is for. */
export function StageHead({ view, titleId, next }: { view: GuidanceView; titleId: string; next?: NextDateLine }) {
  const panel = usePanel();
  const why = useDisclosure();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is heard from the button and inset inside
    <div className="st" onKeyDown={why.onKeyDown}>
      <h2 id={titleId} tabIndex={-1} data-title>
        {view.stageTitle}
      </h2>
      <p className="q">{basisWords(view)}</p>
      <LegalBasisChips bases={view.bases} />
      {next && (
        <p className="nd">
          <Icon name={next.sign} />
          <span>
            <button type="button" className="lk" onClick={next.onChoose}>
              {next.words}
            </button>{' '}
            {next.left}
          </span>
        </p>
      )}
      <div className="row-lk">
        <button type="button" className="lk tap" {...why.button}>
          Why am I seeing this?
        </button>
        <MenuButton
          className="lk tap"
          align="start"
          items={(['practitioner', 'supervisor'] as const).map((role) => ({
            id: role,
            label: ROLE_WORDS[role],
            checked: role === view.role,
            onChoose: () => panel.save({ role }),
          }))}
        >
          {ROLE_WORDS[view.role]}
          <Icon name="down" />
        </MenuButton>
      </div>
      {why.open && (
        <WhyInset
          id={why.panelId}
          title="Why am I seeing this?"
          because={evidenceSentences(view.evidence)}
          closing="Only labels, dates and whether a box is filled were read. Nothing was kept or sent."
        />
      )}
    </div>
  );
}
