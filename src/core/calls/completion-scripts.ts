// Each script asks the program what may come next: `session-journal completion --words -- =WORD…`, the last word being
// the one that is typed; the equals sign keeps an empty one. An answer is a line, and its explanation follows a tab;
// `:files` stands for any file.

const bash = `# Completion of session-journal for bash. In ~/.bashrc: eval "$(session-journal completion bash)"
_session_journal() {
  local word value about quote= given=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $word == = ]] || given+=("$word")
  done
  word=\${COMP_WORDS[COMP_CWORD]}
  case $word in
    =) word= ;;
    [\\"\\']*) quote=1 word=\${word:1} ;;
    *) word=\${word//\\\\/} ;;
  esac
  COMPREPLY=()
  while IFS=$'\\t' read -r value about; do
    if [[ $value == :files ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r value; do COMPREPLY+=("$value"); done < <(compgen -f -- "$word")
    elif [[ -n $quote ]]; then
      COMPREPLY+=("$value")
    else
      printf -v value %q "$value"
      COMPREPLY+=("$value")
    fi
  done < <("$1" completion --words -- "\${given[@]/#/=}" "=$word" 2>/dev/null)
}
complete -F _session_journal session-journal
`;

const zsh = `#compdef session-journal
# Completion of session-journal for zsh. In ~/.zshrc, after compinit: eval "$(session-journal completion zsh)"
_session_journal() {
  local value about
  local -a given values shown
  given=("\${(@Q)words[2,CURRENT]}")
  while IFS=$'\\t' read -r value about; do
    if [[ $value == :files ]]; then _files; return; fi
    values+=("$value")
    shown+=("$value\${about:+  -- $about}")
  done < <("\${words[1]}" completion --words -- "\${(@)given/#/=}" 2>/dev/null)
  compadd -l -d shown -a values
}
compdef _session_journal session-journal
`;

const fish = `# Completion of session-journal for fish. In ~/.config/fish/config.fish: session-journal completion fish | source
function __session_journal
  set -l given (commandline -opc)
  set -l typed (commandline -ct)
  set -e given[1]
  for line in (session-journal completion --words -- =$given "=$typed" 2>/dev/null)
    if test "$line" = :files
      __fish_complete_path $typed
    else
      echo $line
    end
  end
end
complete -c session-journal -f -a '(__session_journal)'
`;

/** The script that each shell needs to complete our calls. */
export const completionScripts: Readonly<Record<string, string>> = { bash, zsh, fish };
