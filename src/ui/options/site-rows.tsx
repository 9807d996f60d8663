import { type FormEvent, useId, useState } from 'react';
import type { ListedSite, SiteStanding } from '../../core/settings/site-choice';
import { desiredAndGranted, readSite, siteName } from '../../core/settings/site-pattern';

const STANDING: Record<SiteStanding, string> = {
  on: 'On.',
  'not-permitted': 'Off: your organisation does not permit it.',
  withheld: 'Off: the browser has not given its permission.',
  blocked: 'Off: a browser setting of your organisation keeps extensions off it.',
};

export interface SitesProps {
  sites: ListedSite[];
  chosenBy: 'person' | 'organisation';
  /** What policy permits at most, as match patterns; null where it does not say. */
  permitted: readonly string[] | null;
  locked: boolean;
  /** Must run inside the click or Enter: the browser asks its own question only then. Gives false on a No. */
  onPermit: (pattern: string) => Promise<boolean>;
  onRemove: (pattern: string) => void;
}

function AddSite({ sites, permitted, onPermit }: Pick<SitesProps, 'sites' | 'permitted' | 'onPermit'>) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  const add = async (event: FormEvent) => {
    event.preventDefault();
    const site = readSite(typed);
    setSaid('');
    if (!site.ok) return setError(site.reason);
    const name = siteName(site.pattern);
    if (permitted !== null && desiredAndGranted([site.pattern], permitted).length === 0) {
      return setError(`Your organisation does not permit ${name}.`);
    }
    if (sites.some(({ pattern, standing }) => standing === 'on' && pattern === site.pattern)) {
      return setError(`${name} is on the list already.`);
    }
    setError(null);
    if (await onPermit(site.pattern)) {
      setTyped('');
      setSaid(`Alongside is on for ${name}.`);
    } else setError(`The browser was told No, so ${name} stays off.`);
  };

  return (
    <div>
      <div className="full">
        <label htmlFor={id}>Add a site</label>
        <p id={`${id}h`}>
          Its address, such as lcs.example.gov.uk. A star takes in every site of a domain: *.example.gov.uk. Your
          browser will ask you to confirm.
        </p>
      </div>
      <form className="wide" onSubmit={add} noValidate>
        <input
          type="text"
          id={id}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={error ? `${id}h ${id}e` : `${id}h`}
          aria-invalid={error !== null}
          onChange={(event) => {
            setTyped(event.target.value);
            setError(null);
          }}
        />
        <button type="submit" className="btn">
          Add
        </button>
      </form>
      {error && (
        <p className="err" id={`${id}e`} role="alert">
          {error}
        </p>
      )}
      <p role="status" className={said ? undefined : 'vh'}>
        {said}
      </p>
    </div>
  );
}

/** "lcs.example.gov.uk and forms.example.gov.uk". */
function listed(patterns: readonly string[]): string {
  const names = patterns.map(siteName);
  return names.length < 2 ? (names[0] ?? 'no site') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What the organisation decided about sites, in one line; nothing where it decided nothing. */
function Decided({ sites, chosenBy, permitted }: Pick<SitesProps, 'sites' | 'chosenBy' | 'permitted'>) {
  const line = () => {
    if (chosenBy === 'organisation') {
      if (sites.length > 0) return 'Your organisation chose these sites. Alongside is off everywhere else.';
      return 'Your organisation chooses the sites, and has named none yet. Alongside is off everywhere until it does.';
    }
    if (permitted !== null) return `Your organisation permits ${listed(permitted)}. Alongside stays off elsewhere.`;
    return sites.length === 0 ? 'No site yet. Alongside is off everywhere until you permit one.' : null;
  };
  const words = line();
  return words === null ? null : (
    <div>
      <p>{words}</p>
    </div>
  );
}

/** The sites: a person's own can be removed, which switches Alongside off in its open pages at once. */
export function SiteRows({ sites, chosenBy, permitted, locked, onPermit, onRemove }: SitesProps) {
  const own = chosenBy === 'person' && !locked;
  return (
    <div className="set">
      <Decided sites={sites} chosenBy={chosenBy} permitted={permitted} />
      {sites.map(({ pattern, standing }) => (
        <div key={pattern}>
          <div>
            <span className="lab">{siteName(pattern)}</span>
            <p>{STANDING[standing]}</p>
          </div>
          <div className="btns">
            {standing === 'withheld' && (
              <button type="button" className="btn" onClick={() => void onPermit(pattern)}>
                Ask again<span className="vh"> for {siteName(pattern)}</span>
              </button>
            )}
            {own && (
              <button type="button" className="btn quiet" onClick={() => onRemove(pattern)}>
                Remove<span className="vh"> {siteName(pattern)}</span>
              </button>
            )}
          </div>
        </div>
      ))}
      {own && <AddSite sites={sites} permitted={permitted} onPermit={onPermit} />}
    </div>
  );
}
