// Pure: why git could not reach a remote, in our own words. What a remote prints is not repeated.

const reasons: readonly (readonly [RegExp, string])[] = [
  [
    /deny updating a hidden ref|hook declined|protected ref|not allowed to (?:create|update|push)|refusing to (?:create|update)|invalid ref|illegal ref|funny refname|prohibited/i,
    'the remote refuses references that are not branches. To use branches: session-journal captures share on --branches',
  ],
  [
    /non-fast-forward|fetch first|stale info|\(needs force\)/i,
    'somebody else has written to the reference of this clone',
  ],
  [/transport '[^']*' not allowed/i, 'only addresses of https, ssh and folders can be used'],
  [
    /unable to update url base from redirection|redirect/i,
    'the remote redirects to another address: use that one',
  ],
  [
    /terminal prompts disabled|could not read (?:username|password)|authentication failed|permission denied|host key verification|access denied|403|401/i,
    'the remote lets you in only with a password, or not at all',
  ],
  [
    /does not appear to be a git repository|repository .*not found|does not exist|no such file or directory|404/i,
    'there is no repository at this address',
  ],
  [
    /could not resolve|connection refused|connection timed out|network is unreachable|no route to host|failed to connect|operation timed out/i,
    'the remote cannot be reached',
  ],
  [
    /hung up unexpectedly|early eof|unexpected disconnect|broken pipe|connection (?:reset|closed)|rpc failed|remote end/i,
    'the connection broke. What was done stays, and the next sync goes on from there',
  ],
  [/not our ref|unadvertised object/i, 'the remote gives single files to nobody'],
  [/no space left|unable to write|read-only file system/i, "the disk is full, or the store can't be written"],
];

/** Returns why a call of git failed, by what it printed. */
export function reasonOf(stderr: string): string {
  return (
    reasons.find(([pattern]) => pattern.test(stderr))?.[1] ?? 'git could not do it, for a reason unknown here'
  );
}
