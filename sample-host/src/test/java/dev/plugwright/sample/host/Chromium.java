package dev.plugwright.sample.host;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium that opens pages of a folder. */
final class Chromium {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");

  private final Path program;

  private Chromium(Path program) {
    this.program = program;
  }

  static Optional<Chromium> find() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Chromium::new);
  }

  /** Returns the lines that the script of a page has written to its element {@code out}. */
  List<String> run(Path folder, String page) throws IOException, InterruptedException {
    HttpServer server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            folder.toAbsolutePath(),
            SimpleFileServer.OutputLevel.NONE);
    server.start();
    try {
      String dom = dump("http://localhost:" + server.getAddress().getPort() + "/" + page);
      int begin = dom.indexOf("<pre id=\"out\">");
      if (begin < 0 || !dom.contains("done</pre>")) {
        throw new IOException("the page has not come to its end: " + dom);
      }
      return dom.substring(begin + 14, dom.indexOf("done</pre>")).lines().toList();
    } finally {
      server.stop(0);
    }
  }

  private String dump(String url) throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory("chromium");
    Path dom = profile.resolve("dom.html");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + profile,
                "--window-size=1400,900",
                "--virtual-time-budget=120000",
                "--dump-dom",
                url)
            .redirectOutput(dom.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("Chromium has not ended within three minutes");
    }
    return Files.readString(dom, StandardCharsets.UTF_8);
  }
}
