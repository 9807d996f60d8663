import type { KeyboardEvent } from 'react';

export type SectionId = 'page' | 'oversight' | 'standards' | 'local';

export const SECTION_WORDS: Record<SectionId, string> = {
  page: 'This page',
  oversight: 'Oversight',
  standards: 'Standards',
  local: 'Local',
};

interface SectionTabsProps {
  sections: SectionId[];
  chosen: SectionId;
  idOf: (section: SectionId) => string;
  panelId: string;
  onChoose: (section: SectionId) => void;
}

/** The sections of the panel; left and right arrows move between them. */
export function SectionTabs({ sections, chosen, idOf, panelId, onChoose }: SectionTabsProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = sections.indexOf(chosen);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const section = sections.at(next % sections.length);
    if (!section) return;
    onChoose(section);
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]').item(sections.indexOf(section)).focus();
  };
  return (
    <div className="al-tabs" role="tablist" aria-label="Alongside sections" onKeyDown={onKeyDown}>
      {sections.map((section) => (
        <button
          type="button"
          role="tab"
          key={section}
          id={idOf(section)}
          aria-selected={section === chosen}
          aria-controls={section === chosen ? panelId : undefined}
          tabIndex={section === chosen ? 0 : -1}
          onClick={() => onChoose(section)}
        >
          {SECTION_WORDS[section]}
        </button>
      ))}
    </div>
  );
}
