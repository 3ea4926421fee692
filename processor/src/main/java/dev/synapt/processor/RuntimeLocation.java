package dev.synapt.processor;

import dev.synapt.network.Network;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;

/** Where javac finds the runtime that this program runs on. */
final class RuntimeLocation {
  private static final String VECTORS = "jdk.incubator.vector";

  private RuntimeLocation() {}

  /** Whether this JVM has the Vector API: what is compiled in it then uses it. */
  static boolean hasVectors() {
    return ModuleLayer.boot().findModule(VECTORS).isPresent();
  }

  /** The options for a compilation that needs the runtime, and the Vector API if it is here. */
  static List<String> options() {
    List<String> options = new ArrayList<>(List.of("-proc:none", "-nowarn"));
    options.addAll(runtime());
    if (hasVectors()) {
      options.addAll(List.of("--add-modules", VECTORS));
    }
    return options;
  }

  private static List<String> runtime() {
    CodeSource source = Network.class.getProtectionDomain().getCodeSource();
    URI location = source == null || source.getLocation() == null ? null : uri(source);
    if (location != null && location.getScheme().equals("file")) {
      return List.of("-classpath", Path.of(location).toString());
    }
    if (location != null && location.getScheme().equals("jrt")) {
      String module = Network.class.getModule().getName();
      return List.of("--add-modules", module);
    }
    throw new IllegalStateException(
        "ModelCompiler reads the classes of synapt-runtime from a jar, a folder or the Java image."
            + " Received: "
            + location
            + ". Put synapt-runtime.jar itself on the class path or module path");
  }

  private static URI uri(CodeSource source) {
    try {
      return source.getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The runtime has no readable location", e);
    }
  }
}
