package dev.plugwright.flink;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.minicluster.RpcServiceSharing;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A cluster with two TaskManagers of two slots each, in this JVM. */
final class TestCluster implements AutoCloseable {
  private final MiniCluster cluster;

  TestCluster(Configuration configuration) throws Exception {
    configuration.setString("rest.port", "0");
    cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setNumTaskManagers(2)
                .setNumSlotsPerTaskManager(2)
                .setConfiguration(configuration)
                .setRpcServiceSharing(RpcServiceSharing.SHARED)
                .build());
    cluster.start();
  }

  TestCluster() throws Exception {
    this(new Configuration());
  }

  /** An environment with checkpoints each 100 milliseconds, and quick restarts. */
  static StreamExecutionEnvironment environment(Path checkpoints) {
    Configuration configuration = new Configuration();
    configuration.setString("execution.checkpointing.storage", "filesystem");
    configuration.setString("execution.checkpointing.dir", checkpoints.toUri().toString());
    configuration.setString("restart-strategy.type", "fixed-delay");
    configuration.setString("restart-strategy.fixed-delay.attempts", "1000");
    configuration.setString("restart-strategy.fixed-delay.delay", "100 ms");
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    environment.setParallelism(4);
    environment.enableCheckpointing(100);
    return environment;
  }

  MiniCluster cluster() {
    return cluster;
  }

  JobID submit(StreamExecutionEnvironment environment) throws Exception {
    return submit(environment.getStreamGraph().getJobGraph());
  }

  JobID submit(JobGraph graph) throws Exception {
    cluster.submitJob(graph).get(60, TimeUnit.SECONDS);
    return graph.getJobID();
  }

  JobResult result(JobID job) throws Exception {
    return cluster.requestJobResult(job).get(280, TimeUnit.SECONDS);
  }

  JobResult run(StreamExecutionEnvironment environment) throws Exception {
    return result(submit(environment));
  }

  /** Waits for a status, and fails if the job ends in another one. */
  void await(JobID job, JobStatus wanted) throws Exception {
    JobStatus status = cluster.getJobStatus(job).get(10, TimeUnit.SECONDS);
    while (status != wanted) {
      if (status.isGloballyTerminalState()) {
        throw new AssertionError(status + ": " + result(job).getSerializedThrowable());
      }
      TimeUnit.MILLISECONDS.sleep(10);
      status = cluster.getJobStatus(job).get(10, TimeUnit.SECONDS);
    }
  }

  /** Replaces a TaskManager by a new one, as if its machine had been lost. */
  void loseTaskManager() throws Exception {
    cluster.terminateTaskManager(0).get(60, TimeUnit.SECONDS);
    cluster.startTaskManager();
  }

  @Override
  public void close() {
    cluster.closeAsync().orTimeout(60, TimeUnit.SECONDS).join();
  }
}
