/** The one place that imports zod. Extension pages forbid run-time code generation, so its compiler is switched off. */
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
