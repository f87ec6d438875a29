// Properties are tried with the same cases in every run, so that a change is blamed for a failure only if it caused it.
// PROPERTY_SEED tries others; a failure prints the seed that shows it again.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_121) });
