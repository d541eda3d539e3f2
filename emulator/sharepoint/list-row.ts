/** A list as the tenant keeps it. */
export type ListRow = {
  readonly no: number;
  readonly id: string;
  readonly site: number;
  /** Last piece of its address; kept when the title changes. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly template: 'genericList' | 'documentLibrary';
  readonly hidden: 0 | 1;
  readonly system: 0 | 1;
  /** Id of the drive a library is. */
  readonly drive: string | null;
  readonly created: string;
  readonly modified: string;
  readonly author: string;
  readonly editor: string;
  readonly version: number;
  readonly last_change: number;
  /** Rows that stand. */
  readonly items: number;
};
