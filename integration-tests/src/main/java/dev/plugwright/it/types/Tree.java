package dev.plugwright.it.types;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A type that contains itself in every way it can.
 *
 * @param label a text
 * @param left through null
 * @param right through an Optional
 * @param others through a list
 * @param named through a map
 * @param last through an array
 */
public record Tree(
    String label,
    @org.jspecify.annotations.Nullable Tree left,
    Optional<Tree> right,
    List<Tree> others,
    Map<String, Tree> named,
    Tree[] last) {

  /**
   * A list through an Optional.
   *
   * @param head first
   * @param tail the others
   */
  public record Chain(@dev.plugwright.annotations.Unsigned int head, Optional<Chain> tail) {}

  /**
   * Two types that contain each other.
   *
   * @param pong the other one
   */
  public record Ping(@org.jspecify.annotations.Nullable Pong pong) {}

  /**
   * The other one.
   *
   * @param pings the first one
   */
  public record Pong(List<Ping> pings) {}
}
