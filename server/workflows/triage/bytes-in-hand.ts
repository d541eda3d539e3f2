const MB = 1_000_000;
/** Messages in hand at once, over all lanes. Fetching, reading and keeping one takes several times its size. */
const MOST_BYTES = 48 * MB;
/** What is set aside before the size is known: Exchange takes 25 to 150 MB where files are attached. */
const WITH_FILES = 16 * MB;
const WITHOUT_FILES = MB / 4;

/** Keeps the messages that are worked on at once within what a small server's memory holds; first come, first served. */
export class BytesInHand {
  readonly #most: number;
  readonly #waiting: { readonly bytes: number; readonly go: () => void }[] = [];
  #bytes = 0;

  constructor(most = MOST_BYTES) {
    this.#most = most;
  }

  /** Works on a message once there is room for it. `work` says how large it is as soon as it knows. */
  async hold<T>(hasAttachments: boolean, work: (weighs: (bytes: number) => void) => Promise<T>): Promise<T> {
    let mine = Math.min(hasAttachments ? WITH_FILES : WITHOUT_FILES, this.#most);
    await new Promise<void>((go) => {
      this.#waiting.push({ bytes: mine, go });
      this.#admit();
    });
    const weighs = (bytes: number): void => {
      this.#bytes += bytes - mine;
      mine = bytes;
      this.#admit();
    };
    try {
      return await work(weighs);
    } finally {
      weighs(0);
    }
  }

  #admit(): void {
    for (let [next] = this.#waiting; next && this.#bytes + next.bytes <= this.#most; [next] = this.#waiting) {
      this.#waiting.shift();
      this.#bytes += next.bytes;
      next.go();
    }
  }
}
