/** Drawn only when a check lasts longer than 300 ms. Holds nothing of the page before. */
export function CheckingNote({ titleId }: { titleId: string }) {
  return (
    <>
      <div className="st">
        <h2 id={titleId} tabIndex={-1} data-title>
          Checking this page
        </h2>
        <p className="q">The page changed. Nothing from the last page is shown.</p>
      </div>
      <div className="bones" aria-hidden="true">
        <i className="w1" />
        <i className="w2" />
        <i className="w3" />
      </div>
    </>
  );
}
