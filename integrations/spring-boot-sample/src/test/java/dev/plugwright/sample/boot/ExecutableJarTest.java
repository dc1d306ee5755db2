package dev.plugwright.sample.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.loader.tools.Library;
import org.springframework.boot.loader.tools.LibraryScope;
import org.springframework.boot.loader.tools.Repackager;

/** The application as Spring Boot packages it: jars within a jar, the plugin in one of them. */
class ExecutableJarTest {
  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

  @TempDir Path folder;

  @Test
  @Timeout(300)
  void aPluginInANestedJarServes() throws Exception {
    Path jar = repackaged(jarOf(Path.of("target/classes"), "application.jar"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString(),
                "--server.port=0")
            .redirectErrorStream(true)
            .start();
    try {
      String address = "http://localhost:" + port(process) + "/";
      assertThat(get(address + "greeting?name=Ada")).isEqualTo("hello Ada");
      assertThat(get(address + "greetings?name=Ada"))
          .contains("\"workbench.wasm\":\"hello Ada\"", "\"workbench-2.wasm\":\"");
      assertThat(get(address + "actuator/health")).contains("\"module\":\"workbench.wasm\"");
    } finally {
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static String port(Process process) throws IOException {
    StringBuilder log = new StringBuilder();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      log.append(line).append('\n');
      Matcher port = PORT.matcher(line);
      if (port.find()) {
        return port.group(1);
      }
    }
    throw new AssertionError("the application does not start:\n" + log);
  }

  private static String get(String address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private Path repackaged(Path application) throws IOException {
    Path jar = folder.resolve("executable.jar");
    Repackager repackager = new Repackager(application.toFile());
    repackager.setMainClass(SampleApplication.class.getName());
    List<Path> places =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .distinct()
            .filter(place -> !place.toString().contains("test-classes"))
            .filter(place -> !place.toAbsolutePath().endsWith("spring-boot-sample/target/classes"))
            .toList();
    repackager.repackage(
        jar.toFile(),
        callback -> {
          for (Path place : places) {
            // A module of this build that is not packaged yet has a folder of classes.
            String name = "classes-" + places.indexOf(place) + ".jar";
            Path library = Files.isDirectory(place) ? jarOf(place, name) : place;
            callback.library(
                new Library(
                    null, library.toFile(), LibraryScope.COMPILE, null, false, false, true));
          }
        });
    return jar;
  }

  private Path jarOf(Path classes, String name) throws IOException {
    Path jar = folder.resolve(name);
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        entries.putNextEntry(
            new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
        Files.copy(file, entries);
        entries.closeEntry();
      }
    }
    return jar;
  }
}
