package dev.plugwright.flink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginSpec;
import dev.plugwright.workbench.Pricing;
import dev.plugwright.workbench.Pricing.Order;
import dev.plugwright.workbench.Pricing.Quote;
import java.io.File;
import java.io.IOException;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * Jobs that bring their own jars, with this module, runtime and engines in them, each with a
 * child-first loader. 20 submissions: {@code -Dplugwright.flink.submissions=20}. The build runs
 * this in two JVMs, one without and one with the JIT compiler of GraalWasm.
 */
class ClassLoaderTest {
  private static final int SUBMISSIONS = Integer.getInteger("plugwright.flink.submissions", 3);

  /** Each has a loader for each job. */
  private static final int TASK_MANAGERS = 2;

  /** The property by which the jobs tell the engines that they use. */
  private static final String ENGINE = "plugwright.flink.test.engine";

  /** The property in which the jobs leave the loaders of their classes. */
  private static final String LOADERS = "plugwright.flink.test.loaders";

  private static final String BROUGHT = ".*(plugwright|graalvm|endive|ow2|jspecify).*";

  private final Queue<WeakReference<ClassLoader>> loaders = new ConcurrentLinkedQueue<>();
  private final List<Long> metaspace = new ArrayList<>();

  @TempDir Path folder;

  static boolean hasJit() {
    return ModuleLayer.boot().findModule("jdk.internal.vm.ci").isPresent();
  }

  @BeforeEach
  void collectLoaders() {
    System.getProperties().put(LOADERS, loaders);
  }

  @Test
  @DisabledIf("hasJit")
  void theClassesOfAJobAreUnloadedThoughItBringsTheEngine() throws Exception {
    assertThat(enginesOf(new Configuration())).singleElement().asString().startsWith("Endive");
  }

  @Test
  @Tag("jit")
  @EnabledIf("hasJit")
  void theJitStaysOnAndClassesAreUnloadedIfTheClusterHasGraalWasm() throws Exception {
    Configuration documented = new Configuration();
    documented.setString(
        "classloader.parent-first-patterns.additional", "org.graalvm.;com.oracle.truffle.");
    assertThat(enginesOf(documented))
        .singleElement()
        .asString()
        .startsWith("GraalWasm")
        .contains("compiled by");
  }

  /** Runs jobs, checks that their loaders are collected, and returns which engines they had. */
  private Set<String> enginesOf(Configuration configuration) throws Exception {
    configuration.setString("taskmanager.network.netty.client.numThreads", "1");
    List<Path> jars = jars();
    List<String> engines = new ArrayList<>();
    try (TestCluster cluster = new TestCluster(configuration)) {
      startThreadsThatOutliveJobs(cluster);
      for (int i = 0; i < SUBMISSIONS; i++) {
        run(cluster, jars);
        engines.add(System.getProperty(ENGINE));
        System.gc();
        metaspace.add(metaspace());
      }
      assertThat(loaders).hasSizeGreaterThan(SUBMISSIONS * TASK_MANAGERS);
      awaitCollected();
    }
    System.out.println("metaspace after each submission, in KiB: " + metaspace);
    return engines.stream().collect(Collectors.toSet());
  }

  /**
   * Creates the threads that live as long as the JVM, before any job brings its classes.
   *
   * <p>The context class loader of a task is Flink's wrapper of the job's loader. A thread that a
   * task creates inherits the wrapper, and the JVM keeps each loader that the wrapper has found a
   * class in. Heap dumps do not have this link; {@code -Xlog:class+loader+data=trace} prints it.
   * Four threads outlive the task that creates them: in each TaskManager {@code Flink Netty
   * Client}, at the first connection to the other one; and if the cluster has GraalWasm, its two
   * shutdown hooks, {@code Engine.EngineShutDownHook} and that of {@code OptimizedTruffleRuntime}.
   * Without this method they keep one to three loaders, depending on where subtasks run.
   */
  private void startThreadsThatOutliveJobs(TestCluster cluster) throws Exception {
    StreamExecutionEnvironment environment = TestCluster.environment(folder);
    environment.fromSequence(1, 100).rebalance().sinkTo(new DiscardingSink<>());
    assertThat(cluster.run(environment).getSerializedThrowable()).isEmpty();
    PluginEngine.create().close();
  }

  private void run(TestCluster cluster, List<Path> jars) throws Exception {
    StreamExecutionEnvironment environment = TestCluster.environment(folder);
    PluginStream.of(
            environment.fromData(
                TypeInformation.of(Order.class), Pricings.order(1), Pricings.order(2)),
            Pricings.plugin().with(ClassLoaderTest::tell))
        .map((plugin, order) -> plugin.price(order), TypeInformation.of(Quote.class))
        .map(Quote::order, Types.LONG)
        .sinkTo(new DiscardingSink<>());
    JobGraph graph = environment.getStreamGraph().getJobGraph();
    jars.forEach(jar -> graph.addJar(new org.apache.flink.core.fs.Path(jar.toUri())));
    JobResult result = cluster.result(cluster.submit(graph));
    assertThat(result.getSerializedThrowable()).isEmpty();
  }

  /** Runs in the job, where this class is another one. */
  @SuppressWarnings("unchecked") // The property is set above.
  private static PluginSpec<Pricing> tell(PluginSpec<Pricing> spec) {
    ClassLoader loader = ClassLoaderTest.class.getClassLoader();
    if (!loader.getClass().getSimpleName().equals("ChildFirstClassLoader")
        || PluginEngine.class.getClassLoader() != loader) {
      throw new IllegalStateException("not of the job: " + loader);
    }
    ((Queue<WeakReference<ClassLoader>>) System.getProperties().get(LOADERS))
        .add(new WeakReference<>(loader));
    try (PluginEngine engine = PluginEngine.create()) {
      System.setProperty(ENGINE, engine.info().description());
    }
    return spec;
  }

  private void awaitCollected() throws InterruptedException {
    long start = System.nanoTime();
    while (!alive().isEmpty() && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(60)) {
      System.gc();
      lookUpNewSerializableClass();
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(alive()).as("loaders of jobs that ended").isEmpty();
  }

  /**
   * Makes the caches of serialization forget the classes whose descriptors were collected.
   *
   * <p>{@code ObjectStreamClass} has two of them, with soft references to descriptors and to what
   * sets fields. A reference that was cleared is in a queue and still has its class, until the
   * cache is used again. The second cache is used only to make the descriptor of a class, so
   * looking up a class again does not help: a loader would be kept if its references entered the
   * queue after the last class of all jobs was new.
   */
  private static void lookUpNewSerializableClass() {
    Object proxy =
        Proxy.newProxyInstance(
            new URLClassLoader(new URL[0], null),
            new Class<?>[] {Serializable.class},
            (self, method, arguments) -> null);
    ObjectStreamClass.lookup(proxy.getClass());
  }

  private Set<ClassLoader> alive() {
    return loaders.stream()
        .map(WeakReference::get)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static long metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(it -> it.getName().equals("Metaspace"))
            .map(MemoryPoolMXBean::getUsage)
            .mapToLong(it -> it.getUsed())
            .sum()
        / 1024;
  }

  /** What a job brings along: this module, its tests, runtime and engines. */
  private List<Path> jars() throws IOException {
    List<Path> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        jars.add(jar(path, folder.resolve("classes-" + jars.size() + ".jar")));
      } else if (entry.matches(BROUGHT) && entry.endsWith(".jar")) {
        jars.add(path);
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
            new JarEntry(classes.relativize(path).toString().replace(File.separatorChar, '/')));
        Files.copy(path, out);
      }
    }
    return jar;
  }
}
