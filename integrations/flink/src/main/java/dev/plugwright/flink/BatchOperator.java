package dev.plugwright.flink;

import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginResultException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.operators.ProcessingTimeService.ProcessingTimeCallback;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
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
  private transient List<StreamRecord<I>> waiting;
  private transient long weight;
  private transient long deadline;
  private transient boolean timed;

  /** Copies records of a job that reuses objects; {@code null} for other jobs. */
  private transient @Nullable TypeSerializer<I> copier;

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
    waiting = new ArrayList<>();
    if (getExecutionConfig().isObjectReuseEnabled()) {
      copier = getOperatorConfig().getTypeSerializerIn(0, getUserCodeClassloader());
    }
    plugin = job.open(getRuntimeContext());
  }

  @Override
  public void processElement(StreamRecord<I> element) throws Exception {
    I value = copier == null ? element.getValue() : copier.copy(element.getValue());
    waiting.add(sameTime(element, value));
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
      List<StreamRecord<I>> batch = waiting;
      waiting = new ArrayList<>(batch.size());
      weight = 0;
      process(batch);
    }
  }

  /** A batch that fails is halved until the faulty records are alone. */
  private void process(List<StreamRecord<I>> batch) throws Exception {
    List<O> results;
    try {
      results = call(batch.stream().map(StreamRecord::getValue).toList());
    } catch (Exception fault) {
      if (batch.size() > 1 && (faults.goesOn(fault) || isTooLarge(fault))) {
        int half = batch.size() / 2;
        process(batch.subList(0, half));
        process(batch.subList(half, batch.size()));
      } else {
        StreamRecord<I> record = batch.getFirst();
        faults.handle(
            fault,
            record.getValue(),
            plugin,
            (tag, letter) -> output.collect(tag, sameTime(record, letter)));
      }
      return;
    }
    for (int i = 0; i < results.size(); i++) {
      output.collect(sameTime(batch.get(i), results.get(i)));
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

  private static <T> StreamRecord<T> sameTime(StreamRecord<?> record, T value) {
    return record.hasTimestamp()
        ? new StreamRecord<>(value, record.getTimestamp())
        : new StreamRecord<>(value);
  }

  private static boolean isTooLarge(Exception fault) {
    return fault instanceof PluginLimitException limit && limit.limit().equals("argumentBytes");
  }
}
