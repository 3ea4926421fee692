package dev.synapt.processor;

import dev.synapt.network.Network;
import dev.synapt.processor.write.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Classes that were compiled in memory from generated source. */
final class MemoryClasses extends ClassLoader {
  private final Map<String, byte[]> classes;

  private MemoryClasses(Map<String, byte[]> classes) {
    super(Network.class.getClassLoader());
    this.classes = classes;
  }

  /** Compiles sources that need only the runtime. */
  static MemoryClasses compile(JavaCompiler javac, List<SourceFile> sources) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (Output output = new Output(javac.getStandardFileManager(diagnostics, null, null))) {
      List<Source> units = sources.stream().map(Source::new).toList();
      boolean isDone =
          javac.getTask(null, output, diagnostics, RuntimeLocation.options(), null, units).call();
      if (!isDone) {
        throw fault(diagnostics.getDiagnostics());
      }
      return new MemoryClasses(output.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IllegalStateException fault(List<? extends Diagnostic<?>> diagnostics) {
    StringBuilder text = new StringBuilder();
    diagnostics.stream().limit(8).forEach(diagnostic -> text.append('\n').append(diagnostic));
    return new IllegalStateException(
        "Generated source does not compile. This is a mistake in Synapt, not in the model: please"
            + " report it with the model and these lines:"
            + text);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    private Source(SourceFile source) {
      super(URI.create("mem:///" + source.className().replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = source.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Keeps what javac writes. */
  private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> files = new HashMap<>();

    private Output(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(
          URI.create("mem:///" + name.replace('.', '/') + kind.extension), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          files.put(name, bytes);
          return bytes;
        }
      };
    }

    private Map<String, byte[]> bytes() {
      Map<String, byte[]> bytes = new HashMap<>();
      files.forEach((name, stream) -> bytes.put(name, stream.toByteArray()));
      return bytes;
    }
  }
}
