import { usePanel } from './panel-actions';

/** Asked once, where the organisation wants people to say whose guidance they need. Nothing waits for the answer. */
export function AskRole() {
  const { save } = usePanel();
  return (
    <div className="note">
      <div>
        <p>Whose guidance do you need?</p>
        <div className="btns">
          <button type="button" className="btn sm" onClick={() => save({ role: 'practitioner' })}>
            Practitioner
          </button>
          <button type="button" className="btn sm" onClick={() => save({ role: 'supervisor' })}>
            Supervisor or chair
          </button>
        </div>
      </div>
    </div>
  );
}
