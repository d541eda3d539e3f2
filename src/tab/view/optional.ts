import { type ComponentType, lazy } from 'react';

/** What a view is whole without: it comes after the view, and where its code does not come, nothing stands in its place. */
export const optional = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(() =>
    load().then(
      (View) => ({ default: View }),
      () => ({ default: (): null => null }),
    ),
  );
