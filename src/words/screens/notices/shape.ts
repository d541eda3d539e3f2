import type { Wishes } from '../../../domain/reminders/colleague.ts';
import type { Obstacle } from '../../../domain/reminders/delivery.ts';

/** An obstacle of which the list in SharePoint speaks as of somebody else. */
export type OwnObstacle = Extract<Obstacle, 'app not installed' | 'person not found'>;

type Option = { readonly label: string; readonly hint: string };

/** My notices: what a person was told, and how they want to be told. */
export type NoticesWords = {
  readonly title: string;
  readonly lead: string;
  readonly today: string;
  readonly yesterday: string;
  /** What came, or changed, since they last looked. */
  readonly fresh: string;
  /** As it follows the name of the view. */
  readonly freshCount: (notices: number) => string;
  readonly yours: Readonly<Record<OwnObstacle, string>>;
  readonly empty: { readonly title: string; readonly lead: string; readonly toWork: string };
  readonly wishes: {
    readonly title: string;
    /** What holds, in short: two pieces of one sentence. */
    readonly holds: (digest: string, urgent: string) => string;
    readonly digestHolds: {
      readonly usual: string;
      readonly off: string;
      readonly at: (time: string) => string;
    };
    readonly urgentHolds: Readonly<Record<Wishes['urgent'], string>>;
    readonly digest: {
      readonly label: string;
      readonly usual: Option;
      readonly at: Option;
      readonly off: Option;
      readonly time: string;
    };
    readonly urgent: { readonly label: string } & Readonly<Record<Wishes['urgent'], Option>>;
    readonly language: { readonly label: string; readonly hint: string };
    readonly save: string;
    readonly saved: (holds: string) => string;
  };
};
