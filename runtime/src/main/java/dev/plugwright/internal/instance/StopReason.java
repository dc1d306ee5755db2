package dev.plugwright.internal.instance;

/** Why a running call, or a starting instance, is stopped. */
public enum StopReason {
  /** It takes longer than its budget. */
  TIMEOUT("a call took longer than its deadline", ""),
  /** The application cancels it. */
  CANCELLED("a call was cancelled", "the call was cancelled"),
  /** Its thread was interrupted. */
  INTERRUPTED("a call was interrupted", "the calling thread was interrupted"),
  /** Its instance or its engine is closed. */
  CLOSED(
      "a call was stopped from outside",
      "the call was stopped from outside, as by closing the instance or the engine");

  private final String poison;
  private final String problem;

  StopReason(String poison, String problem) {
    this.poison = poison;
    this.problem = problem;
  }

  /** Returns why the instance is unusable afterwards. */
  String poison() {
    return poison;
  }

  /** Returns the message for the caller; empty for a timeout, which has its own message. */
  public String problem() {
    return problem;
  }
}
