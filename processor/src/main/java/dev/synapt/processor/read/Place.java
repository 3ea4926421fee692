package dev.synapt.processor.read;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** Where a compiler shows a diagnostic: as exact as is known. */
interface Place {
  /** Shows a text there. */
  void show(Messager messager, Kind kind, String text);
}
