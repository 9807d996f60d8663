/** What is read on a permitted page and what is never done with it, for "What it reads, exactly". */
export function ReadingSection() {
  return (
    <div className="prose">
      <h1>What it reads</h1>
      <p className="lead">Only on sites you have permitted, only in this browser, only while the page is open.</p>
      <h2>It reads</h2>
      <ul>
        <li>headings and field labels, to tell which form is on screen</li>
        <li>dates in the fields that time limits are counted from</li>
        <li>whether the fields that the guidance asks for are filled in or blank</li>
        <li>answers from short lists that the guidance turns on, such as Yes and No</li>
      </ul>
      <h2>It never</h2>
      <ul>
        <li>writes to the record, or changes anything on the page</li>
        <li>sends anything anywhere</li>
        <li>keeps or copies what is recorded</li>
        <li>shows a child’s, parent’s or worker’s name</li>
        <li>counts or scores anybody’s work</li>
      </ul>
      <p>What was read goes when the page goes. Only your settings are kept, on this computer.</p>
    </div>
  );
}
