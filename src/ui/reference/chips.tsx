export interface Chip<Id extends string> {
  id: Id;
  words: string;
}

interface ChipsProps<Id extends string> {
  label: string;
  chips: readonly Chip<Id>[];
  on: ReadonlySet<Id>;
  onToggle: (id: Id) => void;
}

/** Filters as pressed buttons; several may be on. */
export function Chips<Id extends string>({ label, chips, on, onToggle }: ChipsProps<Id>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be one more border
    <div className="chips" role="group" aria-label={label}>
      {chips.map(({ id, words }) => (
        <button type="button" key={id} className="chip" aria-pressed={on.has(id)} onClick={() => onToggle(id)}>
          {words}
        </button>
      ))}
    </div>
  );
}
