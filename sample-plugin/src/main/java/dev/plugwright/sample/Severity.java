package dev.plugwright.sample;

/** How bad a finding is. */
public enum Severity {
  /** Good to know. */
  INFO,
  /** A reader will stumble over it. */
  WARNING,
  /** Something is broken. */
  ERROR
}
