package dev.synapt.processor;

import dev.synapt.network.Network;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;

/** Where javac finds the runtime that this program runs on. */
final class RuntimeLocation {
  private RuntimeLocation() {}

  /** The options for a compilation that needs the runtime and nothing else. */
  static List<String> options() {
    CodeSource source = Network.class.getProtectionDomain().getCodeSource();
    URI location = source == null || source.getLocation() == null ? null : uri(source);
    if (location != null && location.getScheme().equals("file")) {
      return List.of("-proc:none", "-nowarn", "-classpath", Path.of(location).toString());
    }
    if (location != null && location.getScheme().equals("jrt")) {
      String module = Network.class.getModule().getName();
      return List.of("-proc:none", "-nowarn", "--add-modules", module);
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
