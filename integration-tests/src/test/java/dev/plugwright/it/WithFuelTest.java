package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Plugins do the same when their instructions are counted: other tests, once more. */
class WithFuelTest {
  private static final String PROPERTY = "test.fuel";

  @ParameterizedTest
  @ValueSource(
      classes = {
        ConvertedTest.class,
        DynamicPluginTest.class,
        EverythingTest.class,
        ForeignModulesTest.class,
        HostFunctionsTest.class,
        LiarTest.class,
        TroubleTest.class,
        WasiTest.class
      })
  void theResultsAreTheSame(Class<?> tests) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    System.setProperty(PROPERTY, "true");
    try {
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build(),
              listener);
    } finally {
      System.clearProperty(PROPERTY);
    }
    TestExecutionSummary summary = listener.getSummary();
    StringWriter failures = new StringWriter();
    summary.printFailuresTo(new PrintWriter(failures), 5);
    assertThat(summary.getTotalFailureCount()).as("%s", failures).isZero();
    assertThat(summary.getTestsSucceededCount()).isPositive();
  }
}
