package site;

import java.util.List;
import java.util.Optional;

/** One chapter. */
public record Chapter(
    String path, Optional<String> title, List<String> tags, Position end, Integer version) {}
