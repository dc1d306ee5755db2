package dev.plugwright.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Runs the Rust tests of a plugin's crate with {@code cargo test}, on the machine itself. */
@Mojo(name = "test-guest", defaultPhase = LifecyclePhase.TEST, threadSafe = true)
public final class TestGuestMojo extends GuestMojo {
  /** Whether to skip the tests, as Maven's own tests are skipped. */
  @Parameter(property = "skipTests", defaultValue = "false")
  private boolean skipTests;

  /** Whether to skip the tests, as Maven's own tests are skipped. */
  @Parameter(property = "maven.test.skip", defaultValue = "false")
  private boolean skipAllTests;

  /** Constructs the goal; called by Maven. */
  public TestGuestMojo() {}

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    if (skipTests || skipAllTests) {
      getLog().info("the Rust tests are skipped");
      return;
    }
    int exit = cargo().run(command("test"), getLog()::info, getLog()::info);
    if (exit != 0) {
      throw new MojoFailureException(
          "the Rust tests of %s failed; see cargo's messages above".formatted(crate()));
    }
  }

  @Override
  void runWithoutCargo(String prebuilt) {
    getLog().info("the Rust tests are skipped: no cargo on the PATH");
  }
}
