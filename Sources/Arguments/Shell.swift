/// A shell for which completion can be written.
public enum Shell: String, CaseIterable, ExpressibleByArgument {
  /// GNU Bash 4 and later.
  case bash
  /// Z shell.
  case zsh
  /// fish 3 and later.
  case fish
}

extension Command {
  /// The script that makes the shell complete this program's commands, options and values.
  ///
  /// ```sh
  /// rapporteur completions bash > ~/.local/share/bash-completion/completions/rapporteur
  /// ```
  public func completionScript(for shell: Shell) -> String {
    switch shell {
    case .bash: bashCompletion()
    case .zsh: zshCompletion()
    case .fish: fishCompletion()
    }
  }

  /// The name of a shell function, which takes letters, digits and underscores only.
  var shellFunction: String {
    "_" + String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }
}

extension String {
  /// The text between single quotes, safe in every POSIX shell and in zsh.
  var shellQuoted: String {
    "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
