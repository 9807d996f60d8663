import { type ReactNode, useId, useState } from 'react';
import { Icon } from '../kit/icon';
import { organisationOf, useOrganisation, whomToAsk } from '../kit/organisation';

interface RowProps {
  label: string;
  help: string;
  /** Set by the organisation: shown, and not to be changed here. */
  locked: boolean;
}

interface Option<T> {
  value: T;
  words: string;
}

/** Who set it and whom to ask; nothing where a person may change it. */
export function Lock({ locked }: { locked: boolean }) {
  const own = useOrganisation();
  if (!locked) return null;
  return (
    <p className="lock">
      <Icon name="lock" />
      <span>
        Set by {organisationOf(own).replace(/^Your/, 'your')}. {whomToAsk(own)}
      </span>
    </p>
  );
}

/** A choice of two or three words, all in view. */
export function ChoiceRow<T extends string | number>({
  label,
  help,
  locked,
  value,
  options,
  onChange,
}: RowProps & { value: T; options: Option<T>[]; onChange: (value: T) => void }) {
  const id = useId();
  return (
    <div>
      <div>
        <span className="lab" id={id}>
          {label}
        </span>
        <p id={`${id}h`}>{help}</p>
      </div>
      <div className="rg" role="radiogroup" aria-labelledby={id} aria-describedby={`${id}h`}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              disabled={locked}
              onChange={() => onChange(option.value)}
            />
            <span>{option.words}</span>
          </label>
        ))}
      </div>
      <Lock locked={locked} />
    </div>
  );
}

/** A choice from a list. */
export function ListRow<T extends string>({
  label,
  help,
  locked,
  value,
  options,
  onChange,
}: RowProps & { value: T; options: Option<T>[]; onChange: (value: T) => void }) {
  const id = useId();
  return (
    <div>
      <div>
        <label htmlFor={id}>{label}</label>
        <p id={`${id}h`}>{help}</p>
      </div>
      <select
        id={id}
        aria-describedby={`${id}h`}
        value={value}
        disabled={locked}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
      <Lock locked={locked} />
    </div>
  );
}

/** On or off. */
export function TickRow({
  label,
  help,
  locked,
  value,
  onChange,
}: RowProps & { value: boolean; onChange: (value: boolean) => void }) {
  const id = useId();
  return (
    <div>
      <div>
        <label htmlFor={id}>{label}</label>
        <p id={`${id}h`}>{help}</p>
      </div>
      <input
        type="checkbox"
        id={id}
        aria-describedby={`${id}h`}
        checked={value}
        disabled={locked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <Lock locked={locked} />
    </div>
  );
}

/** A whole number between two limits, taken when the box is left or Enter is pressed; outside them nothing changes. */
export function NumberRow({
  label,
  help,
  locked,
  value,
  minimum,
  maximum,
  onChange,
}: RowProps & { value: number; minimum: number; maximum: number; onChange: (value: number) => void }) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const number = Number(typed);
  const wrong = typed !== null && !(Number.isInteger(number) && number >= minimum && number <= maximum);
  const take = () => {
    if (typed === null || wrong) return;
    if (number !== value) onChange(number);
    setTyped(null);
  };
  let error: ReactNode = null;
  if (wrong) {
    error = (
      <p className="err" id={`${id}e`} role="alert">
        A whole number from {minimum} to {maximum}.
      </p>
    );
  }
  return (
    <div>
      <div>
        <label htmlFor={id}>{label}</label>
        <p id={`${id}h`}>{help}</p>
      </div>
      <input
        type="number"
        id={id}
        min={minimum}
        max={maximum}
        aria-describedby={wrong ? `${id}h ${id}e` : `${id}h`}
        aria-invalid={wrong}
        value={typed ?? value}
        disabled={locked}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
      {error}
      <Lock locked={locked} />
    </div>
  );
}
