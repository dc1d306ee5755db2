package dev.plugwright.kafka.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginListener;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginSpec;
import dev.plugwright.workbench.GuestBook;
import dev.plugwright.workbench.Workbench;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PluginProcessorTest {
  private final AtomicInteger open = new AtomicInteger();
  private PluginEngine engine;
  private PluginSpec<Workbench> spec;

  @BeforeEach
  void load() {
    engine = PluginEngine.builder().listener(new Counting()).build();
    PluginModule module = engine.loadResource(Workbench.class, "/plugins/workbench.wasm");
    spec = module.bind(Workbench.class);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private final class Counting implements PluginListener {
    @Override
    public void onCall(CallEvent event) {}

    @Override
    public void onInstanceStarted(StartEvent event) {
      open.incrementAndGet();
    }

    @Override
    public void onInstanceClosed(InstanceEvent event) {
      open.decrementAndGet();
    }
  }

  /** Greets, counting the calls of the instance; panics for the value "panic". */
  private TopologyTestDriver driver(Properties properties) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream("names", Consumed.with(Serdes.String(), Serdes.String()))
        .processValues(
            PluginProcessor.<Workbench, String, String, String>of(
                spec,
                (plugin, name) -> {
                  if (name.equals("panic")) {
                    plugin.panic("on demand");
                  }
                  return plugin.greet(name) + " " + plugin.count();
                }))
        .to("greetings", Produced.with(Serdes.String(), Serdes.String()));
    return new TopologyTestDriver(builder.build(), properties);
  }

  private static TestInputTopic<String, String> names(TopologyTestDriver driver) {
    return driver.createInputTopic("names", new StringSerializer(), new StringSerializer());
  }

  private static List<KeyValue<String, String>> greetings(TopologyTestDriver driver) {
    return driver
        .createOutputTopic("greetings", new StringDeserializer(), new StringDeserializer())
        .readKeyValuesToList();
  }

  @Test
  void eachValueIsComputedByTheInstanceOfTheTask() {
    try (TopologyTestDriver driver = driver(new Properties())) {
      names(driver).pipeInput("1", "Ada");
      names(driver).pipeInput("2", "Bob");
      assertThat(greetings(driver))
          .containsExactly(KeyValue.pair("1", "hello Ada 1"), KeyValue.pair("2", "hello Bob 2"));
      assertThat(open).hasValue(1);
    }
    assertThat(open).hasValue(0);
  }

  @Test
  void aFaultFailsTheTask() {
    try (TopologyTestDriver driver = driver(new Properties())) {
      assertThatThrownBy(() -> names(driver).pipeInput("1", "panic"))
          .isInstanceOf(StreamsException.class)
          .hasStackTraceContaining("PluginPanicException");
    }
    assertThat(open).hasValue(0);
  }

  @Test
  void aHandlerThatGoesOnFindsANewInstance() {
    Properties properties = new Properties();
    properties.put(
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
        LogAndContinueProcessingExceptionHandler.class);
    try (TopologyTestDriver driver = driver(properties)) {
      names(driver).pipeInput("1", "Ada");
      names(driver).pipeInput("2", "panic");
      names(driver).pipeInput("3", "Bob");
      assertThat(greetings(driver))
          .containsExactly(KeyValue.pair("1", "hello Ada 1"), KeyValue.pair("3", "hello Bob 1"));
      assertThat(open).hasValue(1);
    }
    assertThat(open).hasValue(0);
  }

  /** The instance that was poisoned is closed already when the new one does not start. */
  @Test
  void aStartThatFailsOnceIsTriedAgainForTheNextRecord() {
    AtomicBoolean failing = new AtomicBoolean();
    spec =
        spec.host(
            GuestBook.class,
            () -> {
              if (failing.getAndSet(false)) {
                throw new IllegalStateException("the book is not there");
              }
              return name -> 1;
            });
    Properties properties = new Properties();
    properties.put(
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
        LogAndContinueProcessingExceptionHandler.class);
    try (TopologyTestDriver driver = driver(properties)) {
      names(driver).pipeInput("1", "panic");
      failing.set(true);
      names(driver).pipeInput("2", "Ada");
      assertThat(failing).isFalse();
      names(driver).pipeInput("3", "Bob");
      assertThat(greetings(driver)).containsExactly(KeyValue.pair("3", "hello Bob 1"));
    }
    assertThat(open).hasValue(0);
  }
}
