/** What is said to people who cannot see that it appeared. A text said twice is not a change; the turn makes it one. */
export function Said({ text, turn }: { text: string; turn: number }) {
  return (
    <div className="unseen" role="status" aria-live="polite">
      <span key={turn}>{text}</span>
    </div>
  );
}
