import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { Tab } from './tab.tsx';

// Checking by generated code would ask our own content security policy for a permission it does not give.
z.config({ jitless: true });

createRoot(document.getElementById('root') as HTMLElement).render(<Tab />);
