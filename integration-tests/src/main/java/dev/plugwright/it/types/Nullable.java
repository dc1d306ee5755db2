package dev.plugwright.it.types;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** A declaration annotation, as the older libraries have it. */
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Nullable {}
