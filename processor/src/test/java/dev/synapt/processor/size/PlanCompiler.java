package dev.synapt.processor.size;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.processor.testing.ClassPath;
import dev.synapt.processor.write.NetworkWriter;
import dev.synapt.processor.write.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;

/**
 * Writes planned networks and compiles them, both flavours, into class files.
 *
 * @param folder where sources and classes go
 */
record PlanCompiler(Path folder) {
  void compile(JavaCompiler compiler, List<NetworkPlan> plans) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (NetworkPlan plan : plans) {
      for (SourceFile source : NetworkWriter.write(plan, "", false)) {
        Path file = folder.resolve(source.className() + ".java");
        sources.add(Files.writeString(file, source.text()));
      }
    }
    List<String> options =
        List.of(
            "-d",
            folder.toString(),
            "-proc:none",
            "-nowarn",
            "--add-modules",
            "jdk.incubator.vector",
            "--release",
            "17",
            "-cp",
            ClassPath.all());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean done =
          compiler
              .getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(done).isTrue();
    }
  }
}
