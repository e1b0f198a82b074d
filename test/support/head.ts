/** A head to put before the body of a made document. */
export const bareHead = '---\nid: x\nupdated_at: 2025-01-15T14:45:00Z\n---\n';
