package dev.plugwright.flink;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;

/**
 * Counts how often each record arrives, in Flink's state, and tells at the end of the stream. So
 * the counts are those of a sink that takes part in checkpoints.
 */
final class Ledger extends KeyedProcessFunction<Long, Long, String> {
  private static final long serialVersionUID = 1L;
  private static final int SHARDS = 64;
  private static final Map<String, Map<Long, Count>> COUNTS = new ConcurrentHashMap<>();

  private final String name;
  private transient MapState<Long, Integer> seen;

  /** Different records, all records. */
  record Count(long different, long all) {}

  private Ledger(String name) {
    this.name = name;
  }

  /** Counts the records of a stream under a name. */
  static void count(DataStream<Long> records, String name) {
    COUNTS.put(name, new ConcurrentHashMap<>());
    records
        .keyBy(record -> record % SHARDS, Types.LONG)
        .process(new Ledger(name), Types.STRING)
        .sinkTo(new DiscardingSink<>());
  }

  /** Returns the counts after the job. */
  static Count of(String name) {
    return COUNTS.get(name).values().stream()
        .reduce(
            new Count(0, 0), (a, b) -> new Count(a.different() + b.different(), a.all() + b.all()));
  }

  @Override
  public void open(OpenContext context) {
    seen = getRuntimeContext().getMapState(new MapStateDescriptor<>("seen", Types.LONG, Types.INT));
  }

  @Override
  public void processElement(Long record, Context context, Collector<String> out) throws Exception {
    Integer before = seen.get(record);
    seen.put(record, before == null ? 1 : before + 1);
    context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<String> out) throws Exception {
    long different = 0;
    long all = 0;
    for (int times : seen.values()) {
      different++;
      all += times;
    }
    COUNTS.get(name).put(context.getCurrentKey(), new Count(different, all));
  }
}
