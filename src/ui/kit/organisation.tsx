import { createContext, type ReactNode, useContext } from 'react';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings/settings';
import { Icon } from './icon';

/** What an organisation decides that components in every surface ask about. */
export type OrganisationWords = Pick<Settings, 'allowPrint' | 'allowExport' | 'organisationName' | 'supportText' | 'supportUrl'>;

const Context = createContext<OrganisationWords>(DEFAULT_SETTINGS);

export const OrganisationProvider = Context.Provider;

/** The organisation's own words and limits; as they came where no provider stands above. */
export function useOrganisation(): OrganisationWords {
  return useContext(Context);
}

/** "Northshire Council", or "Your organisation". */
export function organisationOf({ organisationName }: Pick<OrganisationWords, 'organisationName'>): string {
  return organisationName || 'Your organisation';
}

/** Whom to ask, as the organisation put it. */
export function whomToAsk({ supportText }: Pick<OrganisationWords, 'supportText'>): string {
  return supportText || 'Ask its IT service desk.';
}

/** A line in place of a control that the organisation has switched off: never hidden, never merely grey. */
export function SwitchedOff({ what }: { what: 'Printing' | 'Saving files' }) {
  const own = useOrganisation();
  return (
    <p className="lock">
      <Icon name="lock" />
      <span>
        {what} is switched off by {organisationOf(own).replace(/^Your/, 'your')}. {whomToAsk(own)}
      </span>
    </p>
  );
}

/** Draws what it holds, or the line that says why not. */
export function WherePrintingIsAllowed({ children }: { children: ReactNode }) {
  return useOrganisation().allowPrint ? children : <SwitchedOff what="Printing" />;
}

export function WhereFilesAreAllowed({ children }: { children: ReactNode }) {
  return useOrganisation().allowExport ? children : <SwitchedOff what="Saving files" />;
}

/** Where to get help: the organisation's line and its address, or nothing where it gave neither. */
export function HelpFromOrganisation() {
  const { supportText, supportUrl } = useOrganisation();
  if (!supportText && !supportUrl) return null;
  return (
    <p>
      {supportText}{' '}
      {supportUrl && (
        <a href={supportUrl} target="_blank" rel="noreferrer noopener">
          Get help
        </a>
      )}
    </p>
  );
}
