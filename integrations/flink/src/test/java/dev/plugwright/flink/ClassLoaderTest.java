package dev.plugwright.flink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.workbench.Pricing.Order;
import dev.plugwright.workbench.Pricing.Quote;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Jobs that bring their own jars, each with a child-first loader, in a cluster that has Plugwright
 * and its engines, as docs/flink.md says. 20 submissions: {@code
 * -Dplugwright.flink.submissions=20}.
 */
class ClassLoaderTest {
  private static final int SUBMISSIONS = Integer.getInteger("plugwright.flink.submissions", 4);

  /** The property by which the job tells the loader of its classes. */
  private static final String LOADER = "plugwright.flink.test.loader";

  @TempDir Path folder;

  @Test
  void theClassesOfAJobAreUnloadedAfterIt() throws Exception {
    List<Path> jars = jars();
    List<Long> metaspace = new ArrayList<>();
    try (TestCluster cluster = new TestCluster(new Configuration())) {
      for (int i = 0; i < SUBMISSIONS; i++) {
        StreamExecutionEnvironment environment = TestCluster.environment(folder);
        PluginStream.of(
                environment.fromData(
                    TypeInformation.of(Order.class), Pricings.order(1), Pricings.order(2)),
                Pricings.plugin())
            .map(
                (plugin, order) -> {
                  ClassLoader loader = PluginStream.class.getClassLoader();
                  System.setProperty(LOADER, loader.getClass().getSimpleName());
                  return plugin.price(order);
                },
                TypeInformation.of(Quote.class))
            .map(Quote::order, Types.LONG)
            .sinkTo(new org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink<>());
        JobGraph graph = environment.getStreamGraph().getJobGraph();
        jars.forEach(jar -> graph.addJar(new org.apache.flink.core.fs.Path(jar.toUri())));
        JobResult result = cluster.result(cluster.submit(graph));
        assertThat(result.getSerializedThrowable()).isEmpty();
        assertThat(System.getProperty(LOADER)).isEqualTo("ChildFirstClassLoader");
        metaspace.add(settledMetaspace());
      }
    }
    System.out.println("metaspace after each submission, in KiB: " + metaspace);
    long first = metaspace.get(1);
    long last = metaspace.getLast();
    assertThat(last - first).as("%s", metaspace).isLessThan(3L * 1024 * (SUBMISSIONS - 2));
  }

  /** The metaspace in KiB, once collections do not make it smaller any more. */
  private static long settledMetaspace() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int same = 0; same < 5; ) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(100);
      long used = metaspace();
      same = used < least - 64 ? 0 : same + 1;
      least = Math.min(least, used);
    }
    return least;
  }

  private static long metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(it -> it.getName().equals("Metaspace"))
            .map(MemoryPoolMXBean::getUsage)
            .mapToLong(it -> it.getUsed())
            .sum()
        / 1024;
  }

  /** What a job brings along: this module and its tests. Runtime and engines are the cluster's. */
  private List<Path> jars() throws IOException {
    List<Path> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      Path path = Path.of(entry);
      boolean ours = path.toAbsolutePath().startsWith(Path.of("target").toAbsolutePath());
      if (ours && Files.isDirectory(path)) {
        jars.add(jar(path, folder.resolve("classes-" + jars.size() + ".jar")));
      }
    }
    return jars;
  }

  private static Path jar(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(
            new JarEntry(
                classes.relativize(path).toString().replace(java.io.File.separatorChar, '/')));
        Files.copy(path, out);
      }
    }
    return jar;
  }
}
