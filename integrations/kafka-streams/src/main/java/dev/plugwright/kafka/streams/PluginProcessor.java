package dev.plugwright.kafka.streams;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginSpec;
import java.util.function.BiFunction;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/**
 * Computes the value of each record by a plugin; key, headers and timestamp stay.
 *
 * <pre>{@code
 * PluginSpec<Pricing> spec = engine.load(path).bind(Pricing.class);
 * orders.processValues(PluginProcessor.of(spec, (plugin, order) -> plugin.price(order)));
 * }</pre>
 *
 * <p>Each task of the topology has its own instance. What a plugin throws is left to the {@code
 * processing.exception.handler} of Kafka Streams, which fails, goes on, or writes to a dead-letter
 * queue; the instance is replaced if the fault has poisoned it. What a plugin keeps in its memory
 * is not written to a changelog and is lost with the instance.
 *
 * @param <C> the contract interface
 * @param <K> type of the keys
 * @param <I> type of the values
 * @param <O> type of the results
 */
public final class PluginProcessor<C, K, I, O> implements FixedKeyProcessor<K, I, O> {
  private final PluginSpec<C> spec;
  private final BiFunction<? super C, ? super I, ? extends O> function;
  private @Nullable FixedKeyProcessorContext<K, O> context;
  private @Nullable PluginInstance<C> instance;

  private PluginProcessor(
      PluginSpec<C> spec, BiFunction<? super C, ? super I, ? extends O> function) {
    this.spec = spec;
    this.function = function;
  }

  /**
   * Returns a supplier that creates a processor for each task.
   *
   * @param spec creates the instances; its engine must be closed after the topology
   * @param function calls the plugin with a value and returns the result; called by the threads of
   *     all tasks
   */
  public static <C, K, I, O> FixedKeyProcessorSupplier<K, I, O> of(
      PluginSpec<C> spec, BiFunction<? super C, ? super I, ? extends O> function) {
    return () -> new PluginProcessor<>(spec, function);
  }

  @Override
  public void init(FixedKeyProcessorContext<K, O> taskContext) {
    context = taskContext;
    instance = spec.instantiate();
  }

  @Override
  public void process(FixedKeyRecord<K, I> record) {
    FixedKeyProcessorContext<K, O> task = context;
    PluginInstance<C> current = instance;
    if (task == null || current == null) {
      throw new IllegalStateException("the processor is not initialized, or closed");
    }
    // Closed: the last time no other one could be started in its place.
    InstanceState state = current.state();
    if (state == InstanceState.POISONED || state == InstanceState.CLOSED) {
      current.close();
      current = spec.instantiate();
      instance = current;
    }
    task.forward(record.withValue(function.apply(current.api(), record.value())));
  }

  @Override
  public void close() {
    PluginInstance<C> current = instance;
    instance = null;
    if (current != null) {
      current.close();
    }
  }
}
