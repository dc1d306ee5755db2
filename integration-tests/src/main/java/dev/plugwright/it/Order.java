package dev.plugwright.it;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record of records.
 *
 * @param id a scalar
 * @param customer text
 * @param address another record
 * @param lines a list of records
 * @param attributes a map
 * @param note may be absent
 * @param weekday an enum
 * @param weights an array
 * @param express another scalar
 * @param discount may be absent
 */
public record Order(
    long id,
    String customer,
    Address address,
    List<Line> lines,
    Map<String, List<Integer>> attributes,
    Optional<String> note,
    Weekday weekday,
    List<Double> weights,
    boolean express,
    Optional<Float> discount) {

  /**
   * Where to.
   *
   * @param street text
   * @param zip a number
   */
  public record Address(String street, int zip) {}

  /**
   * What.
   *
   * @param article text
   * @param quantity a number
   * @param price a number
   */
  public record Line(String article, short quantity, double price) {}
}
