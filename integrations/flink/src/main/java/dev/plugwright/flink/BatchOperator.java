package dev.plugwright.flink;

import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginResultException;
import java.util.List;
import org.apache.flink.api.common.operators.ProcessingTimeService.ProcessingTimeCallback;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.operators.TimestampedCollector;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;

/**
 * Calls a plugin once for several records. No record waits in it when a checkpoint barrier or a
 * watermark passes, so that it needs no state and keeps the order of both.
 */
@SuppressWarnings("NullAway.Init") // Flink opens it before it processes anything.
final class BatchOperator<C, I, O> extends AbstractStreamOperator<O>
    implements OneInputStreamOperator<I, O> {
  private static final long serialVersionUID = 1L;

  private final JobPlugin<C> job;
  private final PluginBatch<C, I, O> function;
  private final BatchOptions<I> options;
  private final Faults<I> faults;
  private transient SubtaskPlugin<C> plugin;
  private transient Waiting<I> waiting;
  private transient long weight;
  private transient long deadline;
  private transient boolean timed;

  /** Copies mutable records of a job that reuses objects; {@code null} for other jobs. */
  private transient @Nullable TypeSerializer<I> copier;

  private transient Immutability immutability;
  private transient TimestampedCollector<O> collector;

  BatchOperator(
      StreamOperatorParameters<O> parameters,
      JobPlugin<C> job,
      PluginBatch<C, I, O> function,
      BatchOptions<I> options,
      Faults<I> faults) {
    super(parameters);
    this.job = job;
    this.function = function;
    this.options = options;
    this.faults = faults;
  }

  @Override
  public void open() throws Exception {
    super.open();
    waiting = new Waiting<>(0);
    immutability = new Immutability();
    collector = new TimestampedCollector<>(output);
    if (getExecutionConfig().isObjectReuseEnabled()) {
      copier = getOperatorConfig().getTypeSerializerIn(0, getUserCodeClassloader());
    }
    plugin = job.open(getRuntimeContext());
  }

  @Override
  public void processElement(StreamRecord<I> element) throws Exception {
    I value = element.getValue();
    if (copier != null && !immutability.holds(value)) {
      value = copier.copy(value);
    }
    waiting.add(value, element);
    weight += options.weight(value);
    if (waiting.size() >= options.records() || weight >= options.bytes()) {
      flush();
    } else if (waiting.size() == 1) {
      startTimer();
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // Flink reports what fails in a timer.
  private void register() {
    getProcessingTimeService().registerTimer(deadline, (ProcessingTimeCallback) this::onTimer);
  }

  /** At most one timer is registered; it looks when the oldest waiting record is due. */
  private void startTimer() {
    deadline = getProcessingTimeService().getCurrentProcessingTime() + options.waitMillis();
    if (!timed) {
      timed = true;
      register();
    }
  }

  private void onTimer(long time) throws Exception {
    timed = false;
    if (waiting.isEmpty()) {
      return;
    }
    if (time >= deadline) {
      flush();
    } else {
      timed = true;
      register();
    }
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    flush();
    super.processWatermark(mark);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    flush();
    super.prepareSnapshotPreBarrier(checkpointId);
  }

  @Override
  public void finish() throws Exception {
    flush();
    super.finish();
  }

  @Override
  public void close() throws Exception {
    if (plugin != null) {
      plugin.close();
    }
    super.close();
  }

  private void flush() throws Exception {
    if (!waiting.isEmpty()) {
      Waiting<I> batch = waiting;
      waiting = new Waiting<>(batch.size());
      weight = 0;
      process(batch, 0, batch.size());
    }
  }

  /** A batch that fails is halved until the faulty records are alone. */
  private void process(Waiting<I> batch, int from, int to) throws Exception {
    List<O> results;
    try {
      results = call(batch.values(from, to));
    } catch (Exception fault) {
      if (to - from > 1 && (faults.goesOn(fault) || isTooLarge(fault))) {
        int half = (from + to) / 2;
        process(batch, from, half);
        process(batch, half, to);
      } else {
        faults.handle(
            fault,
            batch.value(from),
            plugin,
            (tag, letter) -> output.collect(tag, batch.withTime(from, letter)));
      }
      return;
    }
    int record = from;
    for (O result : results) {
      batch.setTime(record++, collector);
      collector.collect(result);
    }
  }

  private List<O> call(List<I> batch) throws Exception {
    List<O> results = function.map(plugin.api(), batch);
    if (results.size() != batch.size()) {
      throw new PluginResultException(
          plugin.name(),
          job.contract().getSimpleName(),
          "%d results for a batch of %d records; the function must return one for each"
              .formatted(results.size(), batch.size()),
          null);
    }
    return results;
  }

  private static boolean isTooLarge(Exception fault) {
    return fault instanceof PluginLimitException limit && limit.limit().equals("argumentBytes");
  }
}
