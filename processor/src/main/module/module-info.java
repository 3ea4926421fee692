/**
 * The compiler of Synapt: the annotation processor, which belongs on the processor path, and {@code
 * ModelCompiler} for programs that search among architectures. Never needed by what is shipped.
 */
module dev.synapt.processor {
  requires java.compiler;
  // Definitions are read from its trees; Eclipse's compiler runs without it.
  requires static jdk.compiler;
  requires transitive dev.synapt.runtime;
  requires static org.jspecify;

  exports dev.synapt.processor;
  exports dev.synapt.processor.report;

  provides javax.annotation.processing.Processor with
      dev.synapt.processor.ModelProcessor;
}
