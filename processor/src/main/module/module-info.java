/** The annotation processor of Synapt. It belongs on the processor path, never into a program that runs. */
module dev.synapt.processor {
  requires java.compiler;
  requires dev.synapt.runtime;
  requires static org.jspecify;

  provides javax.annotation.processing.Processor with
      dev.synapt.processor.ModelProcessor;
}
