/** What is wrong with an adaptive card before Teams even tries to draw it; null: nothing that Teams refuses. */
export function cardProblem(card: unknown): string | null {
  if (typeof card !== 'object' || card === null || Array.isArray(card)) return 'The card is no JSON object.';
  const { type, version, body } = card as Record<string, unknown>;
  if (type !== 'AdaptiveCard') return "The card's type must be 'AdaptiveCard'.";
  const read = /^1\.(\d)$/.exec(typeof version === 'string' ? version : '');
  if (read === null) return "The card's 'version' is missing or cannot be read.";
  // "Teams supports version 1.5 or earlier of Adaptive Cards" (Teams documentation, "Cards", for bot-sent cards).
  if (Number(read[1]) > 5) return 'Teams supports adaptive cards up to version 1.5.';
  return Array.isArray(body) ? null : "The card has no 'body'.";
}

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

/** Teams takes messages of about 28 KB, everything in them included. */
export const LARGEST_MESSAGE = 28 * 1024;
