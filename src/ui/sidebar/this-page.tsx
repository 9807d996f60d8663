import { useRef } from 'react';
import type { Card } from '../../core/guidance/card';
import type { FieldGuidance } from '../../core/guidance/field-guidance';
import { isCheckRule } from '../../core/oversight/settled-checks';
import type { Deadline } from '../../core/deadlines/deadline';
import type { GuidanceView } from '../../core/panel/view-model';
import { Icon } from '../kit/icon';
import { Fold } from '../kit/fold';
import { BeforeSending } from './before-sending';
import { CardRows } from './card-rows';
import { DeadlineCard } from './deadline-card';
import { LocalOnPage } from './local-on-page';
import { deadlineFace, foldedDeadlineName } from './deadline-face';
import { FieldGuidanceBlock } from './field-guidance';
import { FirstCard } from './requirement-card';
import { Section } from './section';
import { SettledList } from './settled-list';
import { PlainPrompts } from './plain-prompts';
import { TopicsSection } from './topics-section';
import { type NextDateLine, StageHead } from './stage-head';

const DEADLINE_CARD = 'deadline:';

/** The deadline that a `deadline:<timescale id>` card stands for. */
function deadlineOf(card: Card, deadlines: Deadline[]): Deadline | undefined {
  if (!card.id.startsWith(DEADLINE_CARD)) return undefined;
  return deadlines.find(({ timescale }) => `${DEADLINE_CARD}${timescale.id}` === card.id);
}

/** "6 expected items are recorded. Recorded means filled in; only you can say whether it is enough." */
function NothingToCheck({ recorded }: { recorded: number }) {
  const items =
    recorded === 1 ? '1 expected item is recorded. ' : recorded > 1 ? `${recorded} expected items are recorded. ` : '';
  return (
    <div className="note">
      <Icon name="tick" />
      <div>
        <h3>Nothing to check on this page</h3>
        <p className="q">{items}Recorded means filled in; only you can say whether it is enough.</p>
      </div>
    </div>
  );
}

/** Names the folded cards: the first two titles as one line. */
function namesOf(cards: Card[]): string {
  const names = cards.slice(0, 2).map(({ title }) => title.replace(/\.$/, ''));
  const more = cards.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}

interface ThisPageProps {
  view: GuidanceView;
  titleId: string;
  field: FieldGuidance | null;
  onStandards: () => void;
  onLocal: () => void;
}

/** The guidance for the record on screen, in the order the job is asked (DESIGN.md §4). A section with nothing in it is not drawn. */
export function ThisPage({ view, titleId, field, onStandards, onLocal }: ThisPageProps) {
  const dates = useRef<HTMLDivElement>(null);
  const drawnElsewhere = new Set(
    view.first.map((card) => deadlineOf(card, view.deadlines)?.timescale.id).filter((id) => id !== undefined),
  );
  const deadlines = view.deadlines.filter(({ timescale }) => !drawnElsewhere.has(timescale.id));
  const [lead, ...others] = deadlines;
  // A date that is drawn open as the next one is not said again among what is worth checking.
  const raised = [...view.check, ...view.checkMore];
  const leadCard = raised.find(({ id }) => id === `${DEADLINE_CARD}${lead?.timescale.id}`);
  const checks = raised.filter((card) => card !== leadCard);
  const check = checks.slice(0, view.check.length);
  const checkMore = checks.slice(view.check.length);
  const open = view.deadlines.filter(({ status }) => status !== 'met' && status !== 'met-late');
  const settled = (view.settled ?? []).filter(({ card }) => !isCheckRule(card.id));
  const quiet = view.first.length === 0 && view.checkTotal === 0;

  const nextDeadline = view.deadlines.find(({ timescale }) => timescale.id === view.nextDate?.timescale);
  const face = nextDeadline && deadlineFace(nextDeadline);
  const next: NextDateLine | undefined =
    view.nextDate && face
      ? {
          sign: face.status.sign,
          words: view.nextDate.short.split(', ')[0] ?? view.nextDate.short,
          left: view.nextDate.short.split(', ').slice(1).join(', '),
          onChoose: () => {
            const target = dates.current?.querySelector<HTMLElement>('[data-lead-date]');
            target?.scrollIntoView({ block: 'start' });
            target?.focus({ preventScroll: true });
          },
        }
      : undefined;

  const deadlineBody = (card: Card) => {
    const deadline = deadlineOf(card, view.deadlines);
    return deadline && <DeadlineCard deadline={deadline} today={view.today} card={card} bare />;
  };

  return (
    <div ref={dates}>
      <StageHead view={view} titleId={titleId} next={next} />
      {view.clockNote && (
        <div className="note">
          <Icon name="clock" />
          <p>{view.clockNote}</p>
        </div>
      )}
      {field && <FieldGuidanceBlock guidance={field} council={view.local?.council} />}

      {view.first.length > 0 && (
        <Section title="Look at first" count={String(view.first.length)}>
          {view.first.map((card) => {
            const deadline = deadlineOf(card, view.deadlines);
            return deadline ? (
              <DeadlineCard key={card.id} deadline={deadline} today={view.today} card={card} lead />
            ) : (
              <FirstCard key={card.id} card={card} />
            );
          })}
        </Section>
      )}

      {quiet && open.every(({ status }) => status === 'on-track') && <NothingToCheck recorded={view.recorded.length} />}

      {lead && (
        <Section
          title={
            open.length > 0
              ? view.first.length > 0 && drawnElsewhere.size > 0
                ? 'Another date'
                : 'Next date'
              : 'Dates'
          }
        >
          <DeadlineCard key={lead.timescale.id} deadline={lead} today={view.today} card={leadCard} lead={drawnElsewhere.size === 0} />
          {others.length > 0 && (
            <Fold
              words={`${others.length} more ${others.length === 1 ? 'date' : 'dates'}: ${others.map(foldedDeadlineName).join('; ')}`}
              openWords={`${others.length} more ${others.length === 1 ? 'date' : 'dates'}`}
            >
              {others.map((deadline) => (
                <DeadlineCard key={deadline.timescale.id} deadline={deadline} today={view.today} />
              ))}
            </Fold>
          )}
        </Section>
      )}

      {checks.length > 0 && (
        <Section
          title="Worth checking"
          count={
            checkMore.length > 0 && check.length > 0 ? `${check.length} of ${checks.length}` : String(checks.length)
          }
        >
          {check.length > 0 && <CardRows cards={check} tone="soon" bodyOf={deadlineBody} />}
          {checkMore.length > 0 && (
            <Fold words={`Show ${checkMore.length} more`} openWords={`${checkMore.length} more`}>
              <CardRows cards={checkMore} tone="soon" bodyOf={deadlineBody} />
            </Fold>
          )}
        </Section>
      )}

      {view.also.length > 0 && (
        <Section title="Also expected at this stage" count={String(view.also.length)}>
          <Fold words={namesOf(view.also)} openWords="Fold these away">
            <CardRows cards={view.also} tone="info" bodyOf={deadlineBody} settles />
          </Fold>
        </Section>
      )}

      <TopicsSection topics={view.topics} />
      <PlainPrompts prompts={view.prompts} />
      <LocalOnPage local={view.local} onLocal={onLocal} />

      {(view.recorded.length > 0 || view.standards.length > 0 || settled.length > 0 || view.oversight.length > 0) && (
        <div className="sec tail">
          {view.role === 'practitioner' && <BeforeSending items={view.oversight} />}
          <SettledList settled={settled} />
          {view.recorded.length > 0 && (
            <Fold
              words={
                view.recorded.length === 1
                  ? 'Recorded on this page: 1 item'
                  : `Recorded on this page: ${view.recorded.length} items`
              }
            >
              <CardRows cards={view.recorded} tone="info" bodyOf={deadlineBody} />
            </Fold>
          )}
          {view.standards.length > 0 && (
            <button type="button" className="fold" onClick={onStandards}>
              <Icon name="right" />
              <span>
                {view.standards.length === 1
                  ? '1 practice standard that fits here'
                  : `${view.standards.length} practice standards that fit here`}
              </span>
            </button>
          )}
        </div>
      )}
    </div>
  );
}
