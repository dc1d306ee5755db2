package dev.plugwright.commands;

import com.fasterxml.jackson.databind.JsonNode;

/** The result of a command. */
public interface Report {
  /** Returns the result for people: lines that end with a line feed. */
  String text();

  /** Returns the result for programs. */
  JsonNode json();

  /** Returns whether nothing was found that somebody has to act on. */
  boolean ok();
}
