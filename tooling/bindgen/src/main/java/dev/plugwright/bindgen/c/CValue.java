package dev.plugwright.bindgen.c;

import dev.plugwright.contract.Type;

/**
 * A value in a struct.
 *
 * @param place the expression, {@code v->as.poly.points}
 * @param type its type
 * @param boxed whether the expression is a pointer to the value
 */
record CValue(String place, Type type, boolean boxed) {}
