import { type Ref, useId } from 'react';
import { Icon } from '../kit/icon';

interface SearchBoxProps {
  value: string;
  onChange: (value: string) => void;
  ref?: Ref<HTMLInputElement>;
}

/** The box that is typed into. Nothing typed is kept or sent. */
export function SearchBox({ value, onChange, ref }: SearchBoxProps) {
  const id = useId();
  return (
    <>
      <label className="vh" htmlFor={id}>
        Search the guidance
      </label>
      <div className="find">
        <Icon name="find" />
        <input
          id={id}
          ref={ref}
          value={value}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
        {value !== '' && (
          <button type="button" className="ib" aria-label="Clear the search" title="Clear the search" onClick={() => onChange('')}>
            <Icon name="cross" />
          </button>
        )}
      </div>
    </>
  );
}
