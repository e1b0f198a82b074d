// Files that hold nothing but what lets somebody in. In small letters.
const folders = /\/(?:\.git|\.ssh|\.aws|\.azure|\.gnupg|\.kube|\.docker|gcloud|\.password-store)\//;
const names =
  /^(?:\.env(?:\..+)?|.+\.env|\.envrc|\.netrc|_netrc|\.npmrc|\.pypirc|\.pgpass|\.my\.cnf|\.htpasswd|\.git-credentials|\.vault-token|\.credentials\.json|credentials(?:\.\w+)?|secrets?\.(?:json|ya?ml|toml|env)|service[-_]account.*\.json|id_(?:rsa|dsa|ecdsa|ed25519)(?:_.+)?|.+\.(?:pem|key|p8|p12|pfx|jks|keystore|kdbx|ppk|gpg|asc|tfstate|tfvars))$/;
const privateKey = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY/;

/** Says whether a file is named as those are that hold keys and passwords. The path is absolute. */
export function isKeyPath(path: string): boolean {
  const small = path.toLowerCase();
  return folders.test(small) || names.test(small.slice(small.lastIndexOf('/') + 1));
}

/** Says whether a text has a private key in it. */
export function hasPrivateKey(text: string): boolean {
  return privateKey.test(text);
}
