package dev.plugwright.it.types;

import dev.plugwright.annotations.Unsigned;

/** Numbers next to each other, which are checked as a group, and those that end a group. */
public record Scalars(
    boolean flag,
    byte small,
    short medium,
    int normal,
    long large,
    float single,
    double twice,
    char letter,
    @Unsigned byte unsignedSmall,
    @Unsigned short unsignedMedium,
    @Unsigned int unsignedNormal,
    @Unsigned long unsignedLarge,
    String text,
    Boolean boxedFlag,
    Integer boxedNormal,
    Double boxedTwice,
    Character boxedLetter) {}
