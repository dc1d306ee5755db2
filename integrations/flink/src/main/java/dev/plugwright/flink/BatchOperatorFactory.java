package dev.plugwright.flink;

import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.ChainingStrategy;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;

/** Creates the {@link BatchOperator} of each subtask. */
final class BatchOperatorFactory<C, I, O> extends AbstractStreamOperatorFactory<O>
    implements OneInputStreamOperatorFactory<I, O> {
  private static final long serialVersionUID = 1L;

  private final JobPlugin<C> plugin;
  private final PluginBatch<C, I, O> function;
  private final BatchOptions<I> options;
  private final Faults<I> faults;

  BatchOperatorFactory(
      JobPlugin<C> plugin,
      PluginBatch<C, I, O> function,
      BatchOptions<I> options,
      Faults<I> faults) {
    this.plugin = plugin;
    this.function = function;
    this.options = options;
    this.faults = faults;
    setChainingStrategy(ChainingStrategy.ALWAYS);
  }

  @Override
  // The class is the one that is asked for; the signature is Flink's.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T extends StreamOperator<O>> T createStreamOperator(
      StreamOperatorParameters<O> parameters) {
    return (T) new BatchOperator<>(parameters, plugin, function, options, faults);
  }

  @Override
  public Class<? extends StreamOperator<?>> getStreamOperatorClass(ClassLoader loader) {
    @SuppressWarnings({"unchecked", "rawtypes"}) // There is no class of a generic type.
    Class<? extends StreamOperator<?>> type = (Class) BatchOperator.class;
    return type;
  }
}
