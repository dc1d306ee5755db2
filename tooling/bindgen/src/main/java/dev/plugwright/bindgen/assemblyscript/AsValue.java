package dev.plugwright.bindgen.assemblyscript;

import dev.plugwright.contract.Type;

/**
 * A value that is decoded or encoded.
 *
 * @param place the variable or field, {@code order.id}
 * @param type its type
 */
record AsValue(String place, Type type) {}
