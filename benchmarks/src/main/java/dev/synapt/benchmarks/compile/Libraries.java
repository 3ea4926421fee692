package dev.synapt.benchmarks.compile;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * What a user's javac is told of.
 *
 * @param runtime the jar of the runtime
 * @param processor the jar of the processor
 */
record Libraries(String runtime, String processor) {
  /** A processor path. */
  String path() {
    return processor + File.pathSeparator + runtime;
  }

  /** Loads the processor once for many compilations. */
  ClassLoader loader() throws MalformedURLException {
    URL[] urls = {Path.of(processor).toUri().toURL(), Path.of(runtime).toUri().toURL()};
    return new URLClassLoader(urls);
  }
}
