package dev.synapt.processor.environment;

import dev.synapt.processor.testing.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.ToolProvider;

/** An environment as Gradle has it, in a module that opens nothing. */
final class ClosedModule {
  private static final Path ENVIRONMENT =
      Path.of("src/test/java/dev/synapt/processor/environment/GradleEnvironment.java");

  private ClosedModule() {}

  /** Wraps an environment in an object whose fields cannot be made accessible. */
  static ProcessingEnvironment around(ProcessingEnvironment original) {
    try (Folder folder = Folder.temporary()) {
      String text =
          Files.readString(ENVIRONMENT)
              .replace("package dev.synapt.processor.environment", "package closed")
              .replace("final class", "public final class")
              .replace("  GradleEnvironment(", "  public GradleEnvironment(");
      String module = "module closed { requires java.compiler; exports closed; }";
      List<String> files =
          List.of(
              folder.write("module-info.java", bytes(module)).toString(),
              folder.write("closed/GradleEnvironment.java", bytes(text)).toString());
      String classes = folder.path().resolve("classes").toString();
      int exit =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, "-d", classes, files.get(0), files.get(1));
      if (exit != 0) {
        throw new AssertionError("The module does not compile");
      }
      ModuleFinder finder = ModuleFinder.of(Path.of(classes));
      Configuration configuration =
          ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), Set.of("closed"));
      return (ProcessingEnvironment)
          ModuleLayer.boot()
              .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader())
              .findLoader("closed")
              .loadClass("closed.GradleEnvironment")
              .getConstructor(ProcessingEnvironment.class)
              .newInstance(original);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
