import { useCallback, useEffect, useState } from 'react';
import { PERSONAL_KEYS } from '../../src/core/settings/effective-settings';
import type { Settings } from '../../src/core/settings/settings';
import { listSites, onGrantsChanged, type SiteList } from '../../src/extension/listed-sites';
import type { SettingsAnswer } from '../../src/extension/messages';
import { permitSite } from '../../src/extension/page-in-front';
import { send } from '../../src/extension/send';
import { onSettingsChanged, readSettings } from '../../src/extension/settings-store';

/** The settings in force and what a person can do with them; null until they are known. */
export function useSettings() {
  const [answer, setAnswer] = useState<SettingsAnswer | null>(null);
  const [siteList, setSiteList] = useState<SiteList>({ chosenBy: 'person', permitted: null, sites: [] });
  const [fault, setFault] = useState<string | null>(null);
  const show = useCallback(async (next: SettingsAnswer) => {
    setSiteList(await listSites());
    setAnswer(next);
  }, []);
  useEffect(() => {
    void readSettings().then(show);
    // Whoever looks, looks at what the browser delivers now.
    void send({ type: 'policy/check' });
    onGrantsChanged(() => void readSettings().then(show));
    return onSettingsChanged(show);
  }, [show]);
  if (!answer) return null;

  const onChange = async (patch: Partial<Settings>) => {
    setAnswer({ ...answer, settings: { ...answer.settings, ...patch } });
    const result = await send({ type: 'settings/write', patch });
    setFault(result.ok ? null : result.error);
    if (!result.ok) await readSettings().then(show);
  };
  const wished = answer.settings.sites;
  return {
    ...answer,
    siteList,
    fault,
    onChange,
    onPermit: (pattern: string) => permitSite(wished, pattern),
    onRemove: (pattern: string) => void onChange({ sites: wished.filter((site) => site !== pattern) }),
    onReset: () => void send({ type: 'settings/reset', keys: PERSONAL_KEYS.filter((key) => key !== 'sites') }),
  };
}
