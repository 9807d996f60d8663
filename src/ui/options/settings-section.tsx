import type { Lock } from '../../core/settings/effective-settings';
import type { Settings } from '../../core/settings/settings';
import { CountingSection, type CountingSectionProps } from './counting-section';
import { RefusedSettings } from './refused-settings';
import { ChoiceRow, ListRow, NumberRow, TickRow } from './setting-rows';
import { SiteRows, type SitesProps } from './site-rows';

export interface SettingsSectionProps extends Pick<CountingSectionProps, 'today' | 'settledCards' | 'onClearSettled' | 'council'> {
  settings: Settings;
  /** What a person cannot change: all that policy gives or locks. */
  locked: readonly Lock[];
  /** Stored values that were refused. */
  problems: { key: string; reason: string }[];
  siteList: Pick<SitesProps, 'sites' | 'chosenBy' | 'permitted'>;
  /** A change that could not be kept, in the browser's words. */
  fault: string | null;
  onChange: (patch: Partial<Settings>) => void;
  onPermit: (pattern: string) => Promise<boolean>;
  onRemove: (pattern: string) => void;
  onReset: () => void;
}

/** Settings that have a control of their own here, for the count of locks. */
const ROWS: readonly Lock[] = [
  'opening',
  'side',
  'role',
  'followField',
  'textSize',
  'width',
  'maxWarnings',
  'edition',
  'counting.workingDays',
  'counting.months',
  'counting.days',
  'closureDays',
  'addedHolidays',
  'removedHolidays',
];

const NUMBERS = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** "Kept on this computer. Two are set by your organisation and shown with a lock." */
function leadWords(locks: number): string {
  if (locks === 0) return 'Kept on this computer. Changes apply at once, also on pages that are open.';
  const number = NUMBERS[locks] ?? String(locks);
  return `Kept on this computer. ${number} ${locks === 1 ? 'is' : 'are'} set by your organisation and shown with a lock.`;
}

/** Everything a person can set. Each change is kept and drawn in open pages at once; there is no Save. */
export function SettingsSection(props: SettingsSectionProps) {
  const { settings, problems, siteList, fault, onChange, onPermit, onRemove, onReset } = props;
  const locked = (key: Lock) => props.locked.includes(key);
  return (
    <>
      <h1>Settings</h1>
      <p className="lead">{leadWords(ROWS.filter(locked).length)}</p>
      {fault && (
        <p className="err" role="alert">
          That change was not kept: {fault}
        </p>
      )}
      <RefusedSettings problems={problems} />

      <h2>Sites</h2>
      {siteList.sites.length === 0 && (
        <p>
          Alongside stands beside a form and shows what the guidance asks of it.{' '}
          <a href="sample.html">Try the sample record</a>; it needs no site and no permission.
        </p>
      )}
      <SiteRows {...siteList} locked={locked('sites')} onPermit={onPermit} onRemove={onRemove} />

      <h2>Opening</h2>
      <div className="set">
        <ChoiceRow
          label="When a form is recognised"
          help="A tab is the calm choice. Hidden means only the toolbar button opens it. Open never takes the cursor."
          locked={locked('opening')}
          value={settings.opening}
          options={[
            { value: 'hidden', words: 'Hidden' },
            { value: 'tab', words: 'Tab' },
            { value: 'open', words: 'Open' },
          ]}
          onChange={(opening) => onChange({ opening })}
        />
        <ChoiceRow
          label="Side of the page"
          help="Choose the side with fewer fields on it."
          locked={locked('side')}
          value={settings.side}
          options={[
            { value: 'left', words: 'Left' },
            { value: 'right', words: 'Right' },
          ]}
          onChange={(side) => onChange({ side })}
        />
        <ListRow
          label="Guidance for"
          help="Changes which prompts appear. The sources stay the same."
          locked={locked('role')}
          value={settings.role}
          options={[
            { value: 'practitioner', words: 'Practitioner' },
            { value: 'supervisor', words: 'Supervisor, chair or reviewing officer' },
          ]}
          onChange={(role) => onChange({ role })}
        />
        <TickRow
          label="Follow the field I am in"
          help="Shows guidance for the field with focus. Nothing is read aloud while you type."
          locked={locked('followField')}
          value={settings.followField}
          onChange={(followField) => onChange({ followField })}
        />
      </div>

      <h2>Reading</h2>
      <div className="set">
        <ChoiceRow
          label="Text size"
          help="Separate from the page, so it does not change the case system."
          locked={locked('textSize')}
          value={settings.textSize}
          options={[
            { value: 1, words: '100%' },
            { value: 1.15, words: '115%' },
            { value: 1.3, words: '130%' },
          ]}
          onChange={(textSize) => onChange({ textSize })}
        />
        <NumberRow
          label="Width of the panel"
          help="In pixels, 340 to 520. You can also drag the panel’s edge."
          locked={locked('width')}
          value={settings.width}
          minimum={340}
          maximum={520}
          onChange={(width) => onChange({ width })}
        />
        <ListRow
          label="Things to show before folding"
          help="At most one to look at first, plus this many to check. The rest is one click away."
          locked={locked('maxWarnings')}
          value={String(settings.maxWarnings)}
          options={['0', '1', '2', '3', '4', '5'].map((value) => ({ value, words: value }))}
          onChange={(value) => onChange({ maxWarnings: Number(value) })}
        />
      </div>

      <h2>Guidance</h2>
      <div className="set">
        <ListRow
          label="Edition of Working Together"
          help="The panel always says which edition it shows."
          locked={locked('edition')}
          value={settings.edition}
          options={[
            { value: 'in-force', words: 'In force' },
            { value: '2026', words: '2026' },
            { value: '2023', words: '2023' },
            { value: '2018', words: '2018' },
          ]}
          onChange={(edition) => onChange({ edition })}
        />
      </div>

      <CountingSection {...props} />

      <div className="btns">
        <button type="button" className="btn quiet" onClick={onReset}>
          Put everything but the sites back to how it came
        </button>
      </div>
    </>
  );
}
