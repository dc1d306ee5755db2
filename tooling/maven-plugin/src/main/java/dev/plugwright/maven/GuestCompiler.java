package dev.plugwright.maven;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * How a plugin is compiled whose language is not Rust. The compiler runs in a folder that holds its
 * sources and the generated ones.
 */
enum GuestCompiler {
  /** Clang with lld. */
  C("clang", "install clang and lld") {
    @Override
    List<Step> steps(List<String> files, String output, List<String> arguments) {
      List<String> command =
          new ArrayList<>(
              List.of(
                  "--target=wasm32-unknown-unknown",
                  "-std=c11",
                  "-O2",
                  "-flto",
                  "-mbulk-memory",
                  "-nostdlib",
                  "-Wl,--no-entry"));
      command.addAll(arguments);
      command.addAll(List.of("-o", output));
      command.addAll(ending(files, ".c"));
      return List.of(new Step(command, Map.of()));
    }
  },

  /** Go's own compiler; a program that is generated, too, adds the contracts. */
  GO("go", "install Go 1.24 or newer from https://go.dev/dl") {
    @Override
    List<Step> steps(List<String> files, String output, List<String> arguments) {
      List<String> build =
          new ArrayList<>(List.of("build", "-buildmode=c-shared", "-trimpath", "-ldflags=-s"));
      build.addAll(arguments);
      build.addAll(List.of("-o", output, "."));
      List<String> section = new ArrayList<>(List.of("run", "plugwright_section.go", output));
      section.addAll(ending(files, ".contract"));
      return List.of(
          new Step(build, Map.of("GOOS", "wasip1", "GOARCH", "wasm")),
          new Step(section, Map.of("GOOS", "", "GOARCH", "")));
    }
  },

  /** The AssemblyScript compiler. */
  ASSEMBLYSCRIPT("asc", "install Node.js, and run 'npm install --global assemblyscript'") {
    @Override
    List<Step> steps(List<String> files, String output, List<String> arguments) {
      List<String> command = new ArrayList<>(ending(files, ".exports.ts"));
      command.addAll(List.of("--transform", "./plugwright.transform.mjs", "-O3"));
      command.addAll(arguments);
      command.addAll(List.of("-o", output));
      return List.of(new Step(command, Map.of()));
    }
  };

  /**
   * A run of the compiler.
   *
   * @param arguments its arguments
   * @param environment variables to add
   */
  record Step(List<String> arguments, Map<String, String> environment) {}

  private final String executable;
  private final String hint;

  GuestCompiler(String executable, String hint) {
    this.executable = executable;
    this.hint = hint;
  }

  /** Returns the compiler of a language. */
  static GuestCompiler of(String language) throws MojoExecutionException {
    for (GuestCompiler compiler : values()) {
      if (compiler.language().equals(language)) {
        return compiler;
      }
    }
    throw new MojoExecutionException(
        "unknown language '%s': set the parameter 'language' to one of %s; build-guest builds Rust"
            .formatted(
                language,
                String.join(", ", Arrays.stream(values()).map(GuestCompiler::language).toList())));
  }

  /** Returns the name of the language, {@code c}. */
  String language() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the name of the compiler on the {@code PATH}. */
  String executable() {
    return executable;
  }

  /** Returns what to do if there is no compiler. */
  String hint() {
    return hint;
  }

  /**
   * Returns the runs that build a plugin, in the folder of the sources.
   *
   * @param files names of the files in the folder, sorted
   * @param output name of the file to write
   * @param arguments further arguments of the compiler
   */
  abstract List<Step> steps(List<String> files, String output, List<String> arguments);

  private static List<String> ending(List<String> files, String end) {
    return files.stream().filter(it -> it.endsWith(end)).toList();
  }
}
