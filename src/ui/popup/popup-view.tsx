import { type ReactNode, useId, useState } from 'react';
import type { StagePack } from '../../core/content/stage-pack';
import type { PageFindings, PopupState, SiteListing } from '../../core/popup/popup-state';
import type { Settings } from '../../core/settings/settings';
import { Calculator, type CalculatorProps } from '../kit/calculator';
import { Icon, Mark } from '../kit/icon';
import { HelpFromOrganisation, OrganisationProvider } from '../kit/organisation';

export interface PopupActions {
  /** Opens the panel on the page and closes the pop-up. */
  openPanel(): void;
  /** Must run inside the click: the browser asks only then. */
  permit(pattern: string): void;
  switchOff(): void;
  checkOnce(): void;
  openOptions(section?: string): void;
  /** Opens the reference page. */
  openReference(): void;
  /** Every limit for the calculator. */
  timescales(): Promise<StagePack[] | null>;
}

interface PopupProps {
  state: PopupState;
  /** The keys that open the panel, as the browser has them now; empty when it has none. */
  shortcut: string;
  actions: PopupActions;
  settings: Settings;
  /** Only a person's own choice of sites can be taken back here. */
  chosenBy: 'person' | 'organisation';
  clock: CalculatorProps['clock'];
}

const STANDING: Record<PopupState['kind'], string> = {
  recognised: 'On here',
  worklist: 'On here',
  ambiguous: 'On here',
  checking: 'On here',
  unrecognised: 'On here',
  paused: 'Paused',
  waiting: 'Waiting',
  'new-site': 'Off here',
  'not-chosen': 'Off here',
  withheld: 'Off here',
  blocked: 'Off here',
  'not-allowed': 'Off here',
  'own-page': 'On here',
};

function OpenPanel({ actions, shortcut }: Pick<PopupProps, 'actions' | 'shortcut'>) {
  return (
    <>
      <div className="btns">
        <button type="button" className="btn pri" onClick={actions.openPanel}>
          Open beside the page
        </button>
      </div>
      {shortcut && <p className="q">or press {shortcut}</p>}
    </>
  );
}

function AskBrowser({ onClick }: { onClick: () => void }) {
  return (
    <>
      <div className="btns">
        <button type="button" className="btn pri" onClick={onClick}>
          Use on this site
        </button>
      </div>
      <p className="q">Your browser will ask you to confirm.</p>
    </>
  );
}

function Found({ findings }: { findings: PageFindings }) {
  const { first, check, nextDate } = findings;
  return (
    <ul>
      {first > 0 && (
        <li>
          <Icon name="first" />
          {first} to look at first
        </li>
      )}
      {check > 0 && (
        <li>
          <Icon name="check" />
          {check} worth checking
        </li>
      )}
      {first + check === 0 && (
        <li>
          <Icon name="tick" />
          Nothing to check on this page
        </li>
      )}
      {nextDate !== null && (
        <li>
          <Icon name="clock" />
          Next date: {nextDate}
        </li>
      )}
    </ul>
  );
}

function ListCounts({ findings: { first, check } }: { findings: PageFindings }) {
  return (
    <ul>
      <li>
        <Icon name="first" />
        {first} passed
      </li>
      <li>
        <Icon name="soon" />
        {check} today or tomorrow
      </li>
    </ul>
  );
}

/** "a, b and c"; of a long list the first three. */
function inWords(names: readonly string[]): string {
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

function listingWords(list: SiteListing, organisation: string): string {
  switch (list) {
    case 'empty':
      return `${organisation} chooses the sites that Alongside is used on, and has named none.`;
    case 'not-arrived':
      return `${organisation} chooses the sites that Alongside is used on. The browser has handed over no list of them.`;
    case 'not-usable':
      return `${organisation} chooses the sites that Alongside is used on. Its list cannot be used.`;
    default:
      return `${organisation} allows Alongside on ${inWords(list.names)} only.`;
  }
}

function Body({
  state,
  actions,
  shortcut,
  organisation,
}: Pick<PopupProps, 'state' | 'actions' | 'shortcut'> & { organisation: string }) {
  switch (state.kind) {
    case 'recognised':
      return (
        <>
          <h1>{state.findings.stageTitle ?? 'Form recognised'}</h1>
          <Found findings={state.findings} />
          <OpenPanel actions={actions} shortcut={shortcut} />
        </>
      );
    case 'worklist':
      return (
        <>
          <h1>Dates on this list</h1>
          <ListCounts findings={state.findings} />
          <OpenPanel actions={actions} shortcut={shortcut} />
        </>
      );
    case 'ambiguous':
      return (
        <>
          <h1>Which form is this?</h1>
          <p>The words on this page fit two forms. Dates and checks wait until you choose.</p>
          <OpenPanel actions={actions} shortcut={shortcut} />
        </>
      );
    case 'checking':
      return (
        <>
          <h1>Checking this page</h1>
          <p>Nothing from the last page is shown.</p>
        </>
      );
    case 'unrecognised':
      return (
        <>
          <h1>Form not recognised</h1>
          <p>Alongside shows nothing on this page.</p>
        </>
      );
    case 'paused':
      return (
        <>
          <h1>Paused to keep this page quick</h1>
          <p>This page changes so often that checking it was slowing it down.</p>
          <div className="btns">
            <button type="button" className="btn pri" onClick={actions.checkOnce}>
              Check once now
            </button>
          </div>
          <p className="q">It will try again on the next page.</p>
        </>
      );
    case 'waiting':
      return state.updated ? (
        <>
          <h1>Updated</h1>
          <p>Alongside was updated and has left this page. Reload when you have saved your work.</p>
        </>
      ) : (
        <>
          <h1>Not on this page yet</h1>
          <p>The browser did not let Alongside start here. Reload when you have saved your work.</p>
        </>
      );
    case 'new-site':
      return (
        <>
          <h1>Use Alongside on this site?</h1>
          <p>{state.host}</p>
          <p>
            It will read field labels and dates on pages here, in this browser only. It sends nothing and changes
            nothing.
          </p>
          <AskBrowser onClick={() => actions.permit(state.pattern)} />
          <p className="q">
            Or{' '}
            <a href="sample.html" target="_blank" rel="noreferrer">
              try the sample record
            </a>{' '}
            first.
          </p>
        </>
      );
    case 'not-chosen':
      return (
        <>
          <h1>Not used on this site</h1>
          <p>{listingWords(state.list, organisation)} Nothing has been read here.</p>
        </>
      );
    case 'withheld':
      return (
        <>
          <h1>Kept off this site by the browser</h1>
          <p>{state.host}</p>
          <p>{organisation} chose this site. A setting of this browser keeps Alongside off it.</p>
          <AskBrowser onClick={() => actions.permit(state.pattern)} />
        </>
      );
    case 'blocked':
      return (
        <>
          <h1>Not used on this site</h1>
          <p>{organisation} keeps extensions off this site by a browser setting. Nothing has been read here.</p>
        </>
      );
    case 'not-allowed':
      return (
        <>
          <h1>Not used on this page</h1>
          <p>{state.reason} Nothing has been read here.</p>
        </>
      );
    case 'own-page':
      return (
        <>
          <h1>A page of Alongside itself</h1>
          <p>No site is read here, and no permission is needed.</p>
        </>
      );
  }
}

/** States in which the reason lies with the organisation. */
const ORGANISATION_DECIDED: ReadonlySet<PopupState['kind']> = new Set(['not-chosen', 'withheld', 'blocked']);

/** The organisation's own line on help, or a plain one. */
function WhomToAsk({ settings }: { settings: Settings }) {
  if (!settings.supportText && !settings.supportUrl) return <p className="q">IT can say more.</p>;
  return (
    <OrganisationProvider value={settings}>
      <HelpFromOrganisation />
    </OrganisationProvider>
  );
}

/** "14 fields in 2 frames, read in 9 ms." Counts only: no label and no value. */
function counts({ fields, frames, scanMs, degraded }: PageFindings): string {
  const parts = `${fields} ${fields === 1 ? 'field' : 'fields'} in ${frames} ${frames === 1 ? 'frame' : 'frames'}`;
  const large = degraded === 'sliced' ? ' This page is large, so it was read in parts.' : '';
  return `${parts}, read in ${Math.max(1, Math.round(scanMs))} ms.${large}`;
}

function Footer({
  state,
  actions,
  onCalculator,
}: Pick<PopupProps, 'state' | 'actions'> & { onCalculator: () => void }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const link = (label: string, onClick: () => void, extra = {}): ReactNode => (
    <button type="button" className="lk" onClick={onClick} {...extra}>
      {label}
    </button>
  );
  return (
    <footer>
      <div className="row">
        {state.kind === 'new-site' && link('What it reads, exactly', () => actions.openOptions('reading'))}
        {ORGANISATION_DECIDED.has(state.kind) &&
          link('What your organisation has set', () => actions.openOptions('organisation'))}
        {link('Search the guidance', actions.openReference)}
        {link('Date calculator', onCalculator)}
        {link('Options', () => actions.openOptions())}
        {link('Help', () => actions.openOptions('support'))}
        {'findings' in state && link('Say what this form is', () => actions.openOptions('teach'))}
        {'findings' in state &&
          link('What was read', () => setOpen(!open), {
            'aria-expanded': open,
            'aria-controls': open ? id : undefined,
          })}
      </div>
      {open && 'findings' in state && (
        <div id={id}>
          <p role="status">{counts(state.findings)}</p>
          {link('What was read on this page', () => actions.openOptions('read'))}
        </div>
      )}
    </footer>
  );
}

/** The toolbar pop-up: is it on here, what did it find, how do I stop it. */
export function PopupView({ state, actions, shortcut, settings, chosenBy, clock }: PopupProps) {
  const id = useId();
  const [calculating, setCalculating] = useState(false);
  const organisation = settings.organisationName || 'Your organisation';
  const on = 'host' in state && STANDING[state.kind] !== 'Off here';
  return (
    <div className="pop">
      <header>
        <Mark />
        <b>Alongside</b>
        <span>{STANDING[state.kind]}</span>
      </header>
      {calculating ? (
        <main>
          <h1>Date calculator</h1>
          <p className="q">Needs no page. Nothing given here is kept.</p>
          <div className="al inside">
            <OrganisationProvider value={settings}>
              <Calculator
                load={actions.timescales}
                settings={settings}
                clock={clock}
                copy={(line) =>
                  navigator.clipboard.writeText(line).then(
                    () => true,
                    () => false,
                  )
                }
              />
            </OrganisationProvider>
          </div>
          <div className="btns">
            <button type="button" className="btn" onClick={() => setCalculating(false)}>
              Back
            </button>
          </div>
        </main>
      ) : (
        <main>
          <Body state={state} actions={actions} shortcut={shortcut} organisation={organisation} />
          {ORGANISATION_DECIDED.has(state.kind) && <WhomToAsk settings={settings} />}
          {on && chosenBy === 'organisation' && (
            <p className="sw kept">
              <Icon name="lock" />
              <span>
                {organisation} keeps Alongside on for this site. You can still hide it until tomorrow, in the panel’s More
                menu.
              </span>
            </p>
          )}
          {on && chosenBy === 'person' && (
            <div className="sw">
              <input type="checkbox" id={id} checked onChange={actions.switchOff} />
              <label htmlFor={id}>Use on {state.host}</label>
            </div>
          )}
        </main>
      )}
      <Footer state={state} actions={actions} onCalculator={() => setCalculating(true)} />
    </div>
  );
}
