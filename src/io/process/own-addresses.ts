import { operatingSystem } from '../disk/late-builtins.ts';

/** Returns the addresses of this machine in its networks, without the loopback one; IPv6 ones in brackets. */
export function ownAddresses(): string[] {
  return Object.values(operatingSystem().networkInterfaces()).flatMap((all = []) =>
    all
      .filter(({ internal, address }) => !internal && !address.startsWith('fe80'))
      .map(({ family, address }) => (family === 'IPv6' ? `[${address}]` : address)),
  );
}
