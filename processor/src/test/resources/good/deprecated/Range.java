package deprecated;

/**
 * From here to there.
 *
 * @param from the first
 * @param to the last
 * @deprecated write two numbers
 */
@Deprecated
public record Range(int from, int to) {}
