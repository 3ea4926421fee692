package dev.synapt.processor.read;

import dev.synapt.processor.report.Diagnostic;
import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Where;
import dev.synapt.processor.report.Wording;
import dev.synapt.spec.Misstatement;

/** What the builder of a specification objects to, as diagnostics. */
final class Misstatements {
  private Misstatements() {}

  /**
   * Words an objection.
   *
   * @param wrong what the builder was told
   * @param here where it was told so
   */
  static Diagnostic diagnostic(Misstatement wrong, Where here) {
    if (wrong instanceof Misstatement.SaidTwice twice) {
      return Message.SAID_TWICE.at(here, twice.subject(), twice.word());
    }
    if (wrong instanceof Misstatement.NetworkInOptions misplaced) {
      return Message.NETWORK_IN_OPTIONS.at(here, misplaced.layer(), misplaced.word());
    }
    Misstatement.WithoutEffect idle = (Misstatement.WithoutEffect) wrong;
    return Message.OPTION_WITHOUT_EFFECT.at(
        Where.layer(idle.layer(), idle.name()).attribute(idle.option()),
        idle.option(),
        Wording.option(idle.other(), idle.needed()),
        idle.name(),
        Wording.option(idle.other(), idle.received()));
  }
}
