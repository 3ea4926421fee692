package dev.synapt.benchmarks.compare;

import dev.synapt.benchmarks.SynaptPeer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All who can take part, on the JDK that runs this. */
final class Contestants {
  private static final Map<String, Library> LIBRARIES = Library.all();
  private static final String PYTHON = "python";

  private final Path folder;
  private final List<String> python;
  private final List<String> flags;

  Contestants(Options options) {
    this.folder = options.folder();
    this.python = options.python();
    this.flags = options.flags();
  }

  static List<String> peerNames() {
    List<String> names = new ArrayList<>(LIBRARIES.keySet());
    names.add(PYTHON);
    return names;
  }

  /** Synapt without flags, or with {@code --add-modules jdk.incubator.vector}. */
  Contestant ours(String flavour) {
    List<String> options =
        switch (flavour) {
          case "plain" -> List.of();
          case "vector" -> List.of("--add-modules", "jdk.incubator.vector");
          default ->
              throw new IllegalArgumentException(
                  "--ours takes plain, vector or both. Received: " + flavour);
        };
    String name = flavour.equals("plain") ? "synapt" : "synapt-" + flavour;
    String classPath = System.getProperty("java.class.path");
    return new Contestant(name, java(options, classPath, SynaptPeer.class.getName()), Map.of());
  }

  /** Why a peer cannot be started, or nothing. */
  Optional<String> obstacle(String name) throws IOException {
    if (name.equals(PYTHON)) {
      return hasTorch()
          ? Optional.empty()
          : Optional.of(String.join(" ", python) + " has no module torch");
    }
    Library library = LIBRARIES.get(name);
    if (library == null) {
      throw new IllegalArgumentException(
          "No peer is called %s. There are: %s".formatted(name, peerNames()));
    }
    if (Runtime.version().feature() < library.jdk()) {
      return Optional.of("needs JDK " + library.jdk());
    }
    return Files.exists(classPath(name))
        ? Optional.empty()
        : Optional.of("was not built: its Maven profile is off");
  }

  Contestant peer(String name) throws IOException {
    if (name.equals(PYTHON)) {
      return new Contestant(name, python(folder.resolve("torch_peer.py").toString()), Map.of());
    }
    Library library = LIBRARIES.get(name);
    String jars =
        target(name).resolve("peer.jar")
            + File.pathSeparator
            + Files.readString(classPath(name)).strip();
    Path natives = target(name).resolve("native");
    return new Contestant(
        name,
        java(library.options(), jars, library.main()),
        Files.isDirectory(natives) ? Map.of("LD_LIBRARY_PATH", natives.toString()) : Map.of());
  }

  private Path classPath(String name) {
    return target(name).resolve("classpath.txt");
  }

  private Path target(String name) {
    return folder.resolve("peers").resolve(name).resolve("target");
  }

  private List<String> python(String... arguments) {
    List<String> command = new ArrayList<>(python);
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  private boolean hasTorch() throws IOException {
    try {
      return new ProcessBuilder(python("-c", "import torch"))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private List<String> java(List<String> options, String classPath, String main) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(options);
    command.addAll(Arrays.asList("-Xmx2g", "-cp", classPath, main));
    return command;
  }
}
