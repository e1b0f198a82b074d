/** Front matter to put before the body of a generated document. */
export const bareHead = '---\nid: x\nupdated_at: 2025-01-15T14:45:00Z\n---\n';
