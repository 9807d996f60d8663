import { type FormEvent, useId, useState } from 'react';
import { readSite, siteName } from '../../core/settings/site-pattern';

export interface ListedSite {
  pattern: string;
  /** False: on the list, yet the browser has not been asked or has said no. */
  granted: boolean;
}

interface SitesProps {
  sites: ListedSite[];
  locked: boolean;
  /** Must run inside the click or Enter: the browser asks its own question only then. Gives false on a No. */
  onPermit: (pattern: string) => Promise<boolean>;
  onRemove: (pattern: string) => void;
}

function AddSite({ sites, onPermit }: Pick<SitesProps, 'sites' | 'onPermit'>) {
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
    if (sites.some(({ pattern, granted }) => granted && pattern === site.pattern)) {
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

/** The permitted sites: each can be removed, which switches Alongside off in its open pages at once. */
export function SiteRows({ sites, locked, onPermit, onRemove }: SitesProps) {
  return (
    <div className="set">
      {sites.length === 0 && (
        <div>
          <p>No site yet. Alongside is off everywhere until you permit one.</p>
        </div>
      )}
      {sites.map(({ pattern, granted }) => (
        <div key={pattern}>
          <div>
            <span className="lab">{siteName(pattern)}</span>
            <p>{granted ? 'On.' : 'Off: the browser has not given its permission.'}</p>
          </div>
          <div className="btns">
            {!granted && (
              <button type="button" className="btn" onClick={() => void onPermit(pattern)}>
                Ask again<span className="vh"> for {siteName(pattern)}</span>
              </button>
            )}
            {!locked && (
              <button type="button" className="btn quiet" onClick={() => onRemove(pattern)}>
                Remove<span className="vh"> {siteName(pattern)}</span>
              </button>
            )}
          </div>
        </div>
      ))}
      {!locked && <AddSite sites={sites} onPermit={onPermit} />}
    </div>
  );
}
