package dev.plugwright.engine.graalwasm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why guest code is interpreted, in JVMs that are started in each of these ways. */
class AdviceTest {
  private static final String[] JVMCI = {"-XX:+UnlockExperimentalVMOptions", "-XX:+EnableJVMCI"};

  private static final String UPGRADE = "--upgrade-module-path=";
  private static final String COMPILER = System.getProperty("jit.directory");

  private static final String SLOW =
      "Optional[plugins are interpreted, which is 20 to 60 times slower than compiled: ";

  private static final String ENDIVE =
      "; or use dev.plugwright:plugwright-engine-endive, which compiles to bytecode on any JVM]";

  private static final String JARS =
      "org.graalvm.compiler:compiler:" + GraalEngine.version() + " and its dependencies";

  @TempDir Path temp;

  /** Starts a JVM and returns what it prints for each class loader. */
  private List<String> start(String[] options, String... loaders) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Arrays.asList(options));
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(TwoLoaders.class.getName());
    command.addAll(Arrays.asList(loaders));
    Path output = temp.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    process.destroyForcibly();
    String text = Files.readString(output, UTF_8);
    assertThat(ended && process.exitValue() == 0).as(text).isTrue();
    return text.lines().filter(line -> line.matches("(one|two): .*")).toList();
  }

  private static String[] with(String[] options, String more) {
    String[] all = Arrays.copyOf(options, options.length + 1);
    all[options.length] = more;
    return all;
  }

  @Test
  void withoutJvmciItSaysHowToStartJava() throws Exception {
    assertThat(start(new String[0], "one"))
        .containsExactly(
            "one: 10 "
                + SLOW
                + "JVMCI is off. Start Java with -XX:+UnlockExperimentalVMOptions -XX:+EnableJVMCI"
                + " --upgrade-module-path=DIR, where DIR holds "
                + JARS
                + ENDIVE);
  }

  @Test
  void withJvmciAloneItSaysThatTheCompilerIsMissing() throws Exception {
    assertThat(start(JVMCI, "one"))
        .containsExactly(
            "one: 10 "
                + SLOW
                + "JVMCI is on, but there is no compiler. Start Java with"
                + " --upgrade-module-path=DIR too, where DIR holds "
                + JARS
                + ENDIVE);
  }

  @Test
  void aFolderWithoutTheCompilerIsNamed() throws Exception {
    Path empty = Files.createDirectory(temp.resolve("empty"));
    assertThat(start(with(JVMCI, UPGRADE + empty), "one"))
        .containsExactly(
            "one: 10 "
                + SLOW
                + "JVMCI is on, but "
                + empty
                + " of --upgrade-module-path has no module jdk.graal.compiler. Put "
                + JARS
                + " there"
                + ENDIVE);
  }

  /** GraalVM's native library is loaded once, by the class loader that comes first. */
  @Test
  void aSecondClassLoaderLosesTheCompilerAndIsToldWhy() throws Exception {
    assertThat(start(with(JVMCI, UPGRADE + COMPILER), "one", "two"))
        .containsExactly(
            "one: 100 Optional.empty",
            "two: 10 "
                + SLOW
                + "the compiler of this JVM serves class loader 'one'; it serves one copy of"
                + " GraalWasm only. Load Plugwright and GraalVM in one class loader that all their"
                + " users share, such as a server's lib folder"
                + ENDIVE);
  }
}
