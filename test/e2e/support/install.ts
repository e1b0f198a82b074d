import type { TestProject } from 'vitest/node';
import { chosenAge, installClient } from './client-install.ts';

/** Puts the pinned client in place before the first test. */
export function setup(project: TestProject): void {
  installClient(chosenAge(project.config.env));
}
